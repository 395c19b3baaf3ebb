import { type FixtureCloud, startFixtureCloud } from '../fixtures/fixture-cloud'

const HOUR = 3_600_000

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.close())
afterEach(() => cloud.post('control/clock', { offsetMs: 0 }))

test('firing calls the function as its timer does, without a person', async () => {
  const { status, body } = await cloud.post('control/fire', { function: 'tick' })
  expect(status).toBe(200)
  expect(body.result).toMatchObject({ SOURCE: 'wx_trigger', event: { Type: 'Timer', TriggerName: 'hourly' } })
  expect(body.result?.OPENID).toBeUndefined()
  expect(body.stats?.dbCalls).toBe(0)
  expect((await cloud.post('control/fire', { function: 'nobody' })).status).toBe(404)
})

test('a moved clock is seen by functions however they ask for the time', async () => {
  const before = Date.now()
  await cloud.post('control/clock', { offsetMs: 5 * HOUR })
  const { result } = (await cloud.call('clock', {})).body
  expect(Number(result?.now) - before).toBeGreaterThanOrEqual(5 * HOUR)
  expect(Math.abs(Number(result?.constructed) - Number(result?.now))).toBeLessThan(100)
  expect(result).toMatchObject({ called: 'string', given: 0, isDate: true })
})

test('a warm instance follows the clock when it moves back', async () => {
  await cloud.call('clock', {})
  const { result } = (await cloud.call('clock', {})).body
  expect(Math.abs(Number(result?.now) - Date.now())).toBeLessThan(2000)
})

test('a clock that is given no number stays', async () => {
  expect((await cloud.post('control/clock', { offsetMs: 'soon' })).status).toBe(400)
})

test('a running timer fires once when the clock is moved past its due time, and never while it is off', async () => {
  const running = await startFixtureCloud({ timer: true })
  const ticks = async () => Number((await running.get('control/stats')).body.functions?.tick?.calls ?? 0)
  try {
    expect(await ticks()).toBe(0)
    await running.post('control/clock', { offsetMs: 5 * HOUR })
    for (let look = 0; look < 100 && (await ticks()) === 0; look++) await new Promise((next) => setTimeout(next, 50))
    expect(await ticks()).toBe(1)
    const due = Number((await running.get('control/timers')).body.timers?.[0]?.at)
    expect(new Date(due).getUTCMinutes()).toBe(0)
    expect(due).toBeGreaterThan(Date.now() + 5 * HOUR)
  } finally {
    await running.close()
  }
  await cloud.post('control/reset', {})
  await cloud.post('control/clock', { offsetMs: 5 * HOUR })
  expect((await cloud.get('control/stats')).body.calls).toBe(0)
}, 20_000)
