import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { DatabaseSchema } from '../localcloud/database/database'
import { startLocalCloud } from '../localcloud/local-cloud'
import { startErrorMessage } from '../localcloud/start-error'
import { BuildError, buildParts, ROOT } from './build/build-parts'
import { codeOf, messageOf } from './error-parts'
import { whenOrphaned } from './orphan'
import { checkDataFolder, openDataFolder } from './start/data-folder'
import { readOptions, USAGE } from './start/options'
import { readyBlock } from './start/ready'
import { Stop } from './stop'

// The platform runs functions in UTC; what depends on the machine's zone must show here, not after deployment.
process.env.TZ = 'UTC'

const FUNCTIONS = join(ROOT, 'dist', 'cloudfunctions')
const H5 = join(ROOT, 'dist', 'h5')
const SCHEMA = join(FUNCTIONS, 'database.json')

/** Ids that no platform knows; the local cloud takes any. */
const DEMO_TEMPLATES = {
  TEMPLATE_BOOKING_ANSWERED: 'demo-template-booking-answered',
  TEMPLATE_REMINDER: 'demo-template-reminder',
  TEMPLATE_HELP_ANSWERED: 'demo-template-help-answered',
  TEMPLATE_NOTICE_PUBLISHED: 'demo-template-notice-published:longTerm',
  TEMPLATE_DIGEST: 'demo-template-digest',
}

/** Where WeChat's verdicts on pictures are pushed to. */
const PUSH_TO = 'verdicts'

const say = (line: string) => console.log(`  ${line}`)

/** Asked before the build, so that nobody waits for a refusal. */
function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: unknown) => {
      const taken = codeOf(error) === 'EADDRINUSE'
      const reason = taken ? `port ${port} is taken` : `cannot listen on port ${port}: ${messageOf(error)}`
      reject(new Stop(`${reason}; choose another with --port, or 0 for a free one`))
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

/** The timer runs at once, so that slots are there however long the folder was left alone. */
async function tick(url: string): Promise<void> {
  const response = await fetch(`${url}control/fire`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ function: 'tick' }),
  })
  const { result } = (await response.json()) as { result?: { ok?: boolean } }
  if (!result?.ok) console.error('the timer’s first run failed; see its calls in the console')
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), ROOT)
  if (options === 'help') return console.log(USAGE)
  await assertFree(options.port)
  checkDataFolder(options.data, options.seed)
  if (options.build) await buildParts(['functions', 'h5'], { say })
  for (const file of [SCHEMA, join(H5, 'index.html')]) {
    if (!existsSync(file)) throw new Stop('nothing is built yet: run `npm run build`, or leave out --no-build')
  }

  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as DatabaseSchema
  const { data, seed, managerOf, port, verbose } = options
  const settings = await openDataFolder({
    ...{ folder: data, seed: seed ?? 'demo', managerOf: managerOf ?? 'community', schema, now: Date.now(), say },
  })
  const env = { HONGXIN_SECRET: settings.secret, ...DEMO_TEMPLATES }
  const { people } = settings
  const served = { functions: FUNCTIONS, port, data, schema, hosting: H5 }
  const cloud = await startLocalCloud({ ...served, people, env, pushTo: PUSH_TO, verbose })

  let closing = false
  const close = () => {
    if (closing) return
    closing = true
    cloud.close().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
  whenOrphaned(close)
  await tick(cloud.url)
  console.log(readyBlock(cloud.url, data, settings))
}

function fail(error: unknown): never {
  if (error instanceof BuildError) console.error(`${error.output.trim()}\n${error.message}`)
  else console.error(error instanceof Stop ? error.message : (startErrorMessage(error) ?? error))
  process.exit(error instanceof Stop ? error.code : 1)
}

main().catch(fail)
