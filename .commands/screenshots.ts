import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { browse } from '../tests/browser/harness'
import { MONDAY, startStack, TEST_SECRET } from '../tests/stack'
import { buildParts } from './build/build-parts'
import { RESIDENT, screensOf } from './screenshots/screens'
import { seedDatabase } from './start/seed-database'

// `npm run screenshots`: one picture of each main screen for the README, from the built product with the demo data
// on a fixed Monday morning.

const OUT = join(__dirname, '..', 'docs', 'screenshots')
/** The console asks for news again and again, so it is never quite idle. */
const SETTLES_MS = 2500

async function shots(): Promise<void> {
  await buildParts(['functions', 'h5'], { say: (line) => console.log(`  ${line}`) })
  const stack = await startStack({ hosting: join(__dirname, '..', 'dist', 'h5') })
  try {
    const seeding = { seed: 'demo', now: MONDAY, secret: TEST_SECRET, managerCode: '', progress: () => {} } as const
    stack.cloud.introduce(await seedDatabase(stack.cloud.database, seeding))
    await stack.tick()
    const screens = await screensOf(stack)
    const browser = await browse(stack.url)
    try {
      mkdirSync(OUT, { recursive: true })
      for (const { name, openid, path, options, before } of screens) {
        await before?.()
        const person = await browser.openAs(openid, path, options)
        await person.page.waitForLoadState('networkidle')
        await person.page.screenshot({ path: join(OUT, `${name}.png`) })
        await person.close()
        console.log(`docs/screenshots/${name}.png`)
      }
      const watched = await browser.openAs(RESIDENT, '/tabs/home/index', { width: 1280, height: 860 })
      await watched.page.goto(`${stack.url}/_console/`)
      await watched.page.waitForLoadState('networkidle')
      await watched.page.waitForTimeout(SETTLES_MS)
      await watched.page.screenshot({ path: join(OUT, 'console.png') })
      console.log('docs/screenshots/console.png')
    } finally {
      await browser.close()
    }
  } finally {
    await stack.close()
  }
}

shots().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
