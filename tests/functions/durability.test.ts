import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteFile } from '../../localcloud/database/sqlite-file'
import { bookings } from '../../shared/contracts/bookings'
import type { Envelope } from '../../shared/contracts/envelope'
import { MINUTE } from '../../shared/domain/shanghai'
import { wish } from '../faults/acts'
import { findings, findingsAtRest } from '../faults/audit'
import { DIST, MONDAY, type Stack, startStack, TEST_SECRET } from '../stack'
import { person, put, SLOT_A, settle } from '../world'

jest.setTimeout(60_000)

const ROOT = join(__dirname, '..', '..')
const REAL = join(ROOT, 'localcloud', 'cli.ts')
const BUFFERING = join(__dirname, 'durability', 'buffering-cloud.ts')
const CAPACITY = 60
const KILL_AFTER = 30
const residents = Array.from({ length: 50 }, (_, n) => `test-resident-${n}`)

const folder = mkdtempSync(join(tmpdir(), 'hongxin-durability-'))
const children = new Set<ChildProcess>()
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** A data folder with the smallest world and fifty residents in it. */
async function settled(name: string): Promise<string> {
  const data = join(folder, name)
  const stack = await startStack({ data })
  settle(stack, { capacity: CAPACITY })
  put(
    stack,
    'people',
    residents.map((openid) => person(openid, '某居民')),
  )
  await stack.close()
  return data
}

/** Starts a cloud as a process of its own on a data folder; its address, once it is ready. */
async function run(program: string, data: string): Promise<{ url: string; killed: () => Promise<void> }> {
  const functions = join(DIST, 'cloudfunctions')
  const environment = join(folder, 'environment.json')
  writeFileSync(environment, JSON.stringify({ HONGXIN_SECRET: TEST_SECRET.toString('base64') }))
  const where = ['--functions', functions, '--schema', join(functions, 'database.json'), '--data', data]
  const how = ['--port', '0', '--no-timer', '--instances', '3', '--env-file', environment]
  const args = ['--import', 'tsx', program, ...where, ...how]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += chunk
      const found = /ready: (http:\S+)\//.exec(text)?.[1]
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`it ended before it was ready: ${text}`)))
  })
  await post(`${url}/control/clock`, { offsetMs: MONDAY - Date.now() })
  return {
    url,
    async killed() {
      child.kill('SIGKILL')
      await ended
      children.delete(child)
    },
  }
}

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })

/** Lets all residents ask at once, kills the cloud in the middle of it; the bookings that were promised by then. */
async function promisedBeforeKill(program: string, data: string): Promise<Map<string, string>> {
  const { url, killed } = await run(program, data)
  const promised = new Map<string, string>()
  let kill: Promise<void> | undefined
  const asking = residents.map(async (openid) => {
    const event = { action: 'request', input: wish(SLOT_A) }
    const response = await post(`${url}/functions/bookings`, event, { 'x-wx-openid': openid })
    const { result } = (await response.json()) as { result: Envelope<{ booking: string }> }
    if (kill || !result.ok) return
    promised.set(openid, result.data.booking)
    if (promised.size === KILL_AFTER) kill = killed()
  })
  await Promise.allSettled(asking)
  await (kill ?? killed())
  return promised
}

async function kept(stack: Stack, promised: Map<string, string>): Promise<number> {
  let count = 0
  for (const [openid, booking] of promised) {
    const mine = await stack.ask(openid, bookings.mine, { view: 'live' })
    if (mine.bookings.some(({ id }) => id === booking)) count += 1
  }
  return count
}

test('kill -9 in the middle of a rush loses no booking that was promised, and the ledger agrees', async () => {
  const data = await settled('real')
  const promised = await promisedBeforeKill(REAL, data)
  expect(promised.size).toBe(KILL_AFTER)
  // The last writes lie in the write-ahead log alone; nobody had the time to tidy up.
  expect(existsSync(join(data, 'database.sqlite-wal'))).toBe(true)

  const stack = await startStack({ data })
  try {
    expect(await kept(stack, promised)).toBe(KILL_AFTER)
    expect(await findings(stack)).toEqual([])
    const slot = await stack.one('slots', SLOT_A)
    expect(slot?.left).toBe(CAPACITY - slot!.claims.length)
    expect(slot?.claims.length).toBeGreaterThanOrEqual(KILL_AFTER)
    // What was cut off between claim and booking is swept.
    await stack.setClock(MONDAY + 3 * MINUTE)
    await stack.tick()
    expect(await findingsAtRest(stack)).toEqual([])
    expect(await kept(stack, promised)).toBe(KILL_AFTER)
  } finally {
    await stack.close()
  }
})

test('control: a cloud that answers before it writes is seen to lose promised bookings', async () => {
  const data = await settled('buffering')
  const promised = await promisedBeforeKill(BUFFERING, data)
  expect(promised.size).toBe(KILL_AFTER)
  const stack = await startStack({ data })
  try {
    expect(await kept(stack, promised)).toBeLessThan(KILL_AFTER)
  } finally {
    await stack.close()
  }
})

test('the database is written ahead and every commit reaches the disk', () => {
  // A killed process keeps what the system has in memory; a power cut does not. That rests on these two.
  const sqlite = openSqliteFile(join(folder, 'pragmas.sqlite'))
  const pragma = (name: string) => sqlite.all(`PRAGMA ${name}`)[0]?.[0]
  const FULL = 2
  expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['wal', FULL])
  sqlite.close()
})
