import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bookings } from '../shared/contracts/bookings'
import { leaders } from '../shared/contracts/leaders'
import { browse, type OpenOptions } from '../tests/browser/harness'
import { MONDAY, startStack, TEST_SECRET } from '../tests/stack'
import { buildParts } from './build/build-parts'
import { seedDatabase } from './start/seed-database'

// `npm run screenshots`: one picture of each main screen for the README, from the built product with the demo data
// on a fixed Monday morning.

const OUT = join(__dirname, '..', 'docs', 'screenshots')
const HOME = 'minghu.chunhe.hongxin'
const RESIDENT = 'demo-resident-2'
/** Has asked the building leader. */
const ASKER = 'demo-resident-1'
/** Two residents have seen this phone number. */
const LEADER = 'demo-leader-1'
const MANAGER = 'demo-manager-1'
const PC = { width: 1280, height: 800 }

/** The console asks for news again and again, so it is never quite idle. */
const SETTLES_MS = 2500

interface Shot {
  name: string
  openid: string
  path: string
  options?: OpenOptions
}

async function shots(): Promise<void> {
  await buildParts(['functions', 'h5'], { say: (line) => console.log(`  ${line}`) })
  const stack = await startStack({ hosting: join(__dirname, '..', 'dist', 'h5') })
  try {
    const seeding = { seed: 'demo', now: MONDAY, secret: TEST_SECRET, managerCode: '', progress: () => {} } as const
    stack.cloud.introduce(await seedDatabase(stack.cloud.database, seeding))
    await stack.tick()
    const [booking] = (await stack.ask(RESIDENT, bookings.mine, { view: 'live' })).bookings
    const [asked] = (await stack.ask(ASKER, leaders.myRequests, {})).requests
    const [{ building } = { building: '' }] = (await stack.ask(RESIDENT, leaders.directory, { community: HOME })).posts
    const feature = '/features/booking/pages'
    const item = `item=${HOME}:senior-card`
    const screens: Shot[] = [
      { name: 'home', openid: RESIDENT, path: '/tabs/home/index' },
      { name: 'home-large', openid: RESIDENT, path: '/tabs/home/index', options: { largeType: true } },
      { name: 'home-dark', openid: RESIDENT, path: '/tabs/home/index', options: { dark: true } },
      { name: 'services', openid: RESIDENT, path: '/tabs/services/index' },
      { name: 'service', openid: RESIDENT, path: `${feature}/service/index?${item}` },
      { name: 'slots', openid: RESIDENT, path: `${feature}/slots/index?${item}` },
      { name: 'bookings', openid: RESIDENT, path: `${feature}/mine/index` },
      { name: 'booking', openid: RESIDENT, path: `${feature}/detail/index?booking=${booking?.id}` },
      { name: 'inbox', openid: RESIDENT, path: '/features/inbox/pages/list/index' },
      { name: 'living-rooms', openid: RESIDENT, path: '/tabs/living-rooms/index' },
      { name: 'me', openid: RESIDENT, path: '/tabs/me/index' },
      { name: 'leaders', openid: RESIDENT, path: '/features/leaders/pages/list/index' },
      { name: 'leader', openid: RESIDENT, path: `/features/leaders/pages/leader/index?building=${building}` },
      { name: 'help-request', openid: ASKER, path: `/features/leaders/pages/request/index?request=${asked?.id}` },
      { name: 'grid', openid: RESIDENT, path: '/features/grid/pages/grid/index' },
      { name: 'homes', openid: RESIDENT, path: '/features/profile/pages/homes/index' },
      { name: 'reveals', openid: LEADER, path: '/features/profile/pages/reveals/index' },
      { name: 'leader-desk', openid: LEADER, path: '/features/leader-desk/pages/desk/index' },
      { name: 'verifications', openid: LEADER, path: '/features/leader-desk/pages/verifications/index' },
      { name: 'team', openid: MANAGER, path: '/features/manage/pages/team/index', options: PC },
      { name: 'places', openid: MANAGER, path: '/features/manage/pages/places/index', options: PC },
      { name: 'register', openid: 'demo-newcomer', path: '/features/register/pages/register/index' },
      {
        name: 'desk',
        openid: 'demo-staff-1',
        path: '/features/desk/pages/desk/index',
        options: PC,
      },
    ]
    const browser = await browse(stack.url)
    try {
      mkdirSync(OUT, { recursive: true })
      for (const { name, openid, path, options } of screens) {
        const person = await browser.openAs(openid, path, options)
        await person.page.waitForLoadState('networkidle')
        await person.page.screenshot({ path: join(OUT, `${name}.png`) })
        await person.close()
        console.log(`docs/screenshots/${name}.png`)
      }
      const desk = await browser.openAs(RESIDENT, '/tabs/home/index', { width: 1280, height: 860 })
      await desk.page.goto(`${stack.url}/_console/`)
      await desk.page.waitForLoadState('networkidle')
      await desk.page.waitForTimeout(SETTLES_MS)
      await desk.page.screenshot({ path: join(OUT, 'console.png') })
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
