import { bookings } from '../../shared/contracts/bookings'
import { HOUR, MINUTE } from '../../shared/domain/shanghai'
import type { CollectionName } from '../../shared/model/collections'
import { codeOf, confirm, tickAfter, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { MONDAY, type Stack, startStack } from '../stack'
import { ann, bob, SLOT_A, staff } from '../world'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const JOB_NAMES = [
  'expireHolds',
  'endBookings',
  'lapseWaits',
  'offerPlaces',
  'drainBookings',
  'drainPeople',
  'drainInvitations',
  'escalateRequests',
  'climbRequests',
  'lapseRequests',
  'drainRequests',
  'turnPosts',
  'indexNames',
  'indexItems',
  'drainProposals',
  'drainItems',
  'drainFamily',
  'publishScheduled',
  'expireNotices',
  'drainNotices',
  'drainThreads',
  'timeOutChecks',
  'drainChecks',
  'remindBookings',
  'remindRequests',
  'fanOut',
  'sendDigests',
  'eraseData',
  'sendQueued',
  'archiveMessages',
  'remindVerifications',
  'sweepSlots',
  'applySchedules',
  'makeSlots',
  'movePlaces',
  'runImports',
]
const booked = async (who = ann) => (await stack.ask(who, bookings.request, wish(SLOT_A))).booking
const ticking = (collection: CollectionName, action: string) => ({ function: 'tick', collection, action })

test('the timer function refuses a person, another function and an event that claims to be the timer', async () => {
  const before = everything(stack)
  const refusal = { ok: false, error: { code: 'WRONG_SOURCE', message: '这个功能不能这样调用。' } }
  const timerEvent = { Type: 'Timer', TriggerName: 'every20s', SOURCE: 'wx_trigger', source: 'wx_trigger' }
  for (const event of [{}, { action: 'makeSlots' }, timerEvent]) {
    expect((await stack.raw('tick', event, staff)).envelope).toMatchObject(refusal)
  }
  for (const source of ['wx_client', 'wx_client,scf', 'wx_trigger,scf', 'wx_unknown', '']) {
    const { result } = await stack.post('/control/push', { function: 'tick', event: {}, source })
    expect(result).toMatchObject(refusal)
  }
  expect(everything(stack)).toEqual(before)
})

test('the timer runs every job once, and says what each did', async () => {
  const { ok, jobs } = await stack.tick()
  expect(ok).toBe(true)
  expect(Object.keys(jobs)).toEqual(JOB_NAMES)
  expect((await stack.all('leases')).map(({ _id, until }) => [_id, until])).toEqual(JOB_NAMES.map((name) => [name, 0]))
})

test('a job that fails is reported and does not stop the others; its work is done as soon as it can be', async () => {
  const booking = await booked()
  await confirm(stack, booking)
  await stack.fault({ match: ticking('bookings', 'database.getDocument'), kind: 'error', code: 'SYS_ERR', times: 2 })
  const { ok, jobs } = await stack.tick()
  expect({ ok, failed: JOB_NAMES.filter((name) => jobs[name] === 'failed') }).toEqual({
    ok: false,
    failed: ['expireHolds', 'endBookings'],
  })
  expect(jobs.drainBookings).toEqual({ drained: 2, rows: 1 })
  expect(JSON.stringify(jobs)).not.toMatch(/fault|SYS_ERR/)
  await tickAfter(stack, 3)
  const [lease] = await stack.all('leases')
  expect(lease).toMatchObject({ _id: 'expireHolds', until: 0 })
})

test('a job whose run died is taken up again when its lease has run out, not before', async () => {
  await booked()
  await stack.setClock(MONDAY + 8 * HOUR)
  await stack.fault({ match: ticking('bookings', 'database.modifyDocument'), kind: 'crash-before' })
  await expect(stack.tick()).rejects.toThrow('died')
  const afterwards = async (minutes: number) => {
    await stack.setClock(MONDAY + 8 * HOUR + minutes * MINUTE)
    return (await stack.tick()).jobs.expireHolds
  }
  expect(await afterwards(1)).toBe('notDue')
  expect(await afterwards(2.5)).toEqual({ expired: 1, outrun: 0 })
  expect(await findingsAtRest(stack)).toEqual([])
})

test('while one timer is in the middle of a job, another one leaves that job alone and does the rest', async () => {
  await booked()
  await stack.setClock(MONDAY + 8 * HOUR)
  const fault = await stack.fault({ match: ticking('bookings', 'database.modifyDocument'), kind: 'hold' })
  const first = stack.tick()
  await fault.held()
  const { jobs } = await stack.tick()
  expect(JOB_NAMES.filter((name) => jobs[name] === 'notDue')).toEqual(['expireHolds'])
  await fault.release()
  expect((await first).jobs.expireHolds).toEqual({ expired: 1, outrun: 0 })
  expect((await stack.one('slots', SLOT_A))?.left).toBe(1)
})

test('timers at once do the work once', async () => {
  const booking = await booked()
  await stack.setClock(MONDAY + 8 * HOUR)
  const reports = await Promise.all(Array.from({ length: 4 }, () => stack.tick()))
  const expired = reports.map(({ jobs: { expireHolds } }) =>
    typeof expireHolds === 'object' ? expireHolds.expired : 0,
  )
  expect(expired.reduce((sum = 0, count = 0) => sum + count, 0)).toBe(1)
  await stack.tick()
  const { history } = (await stack.one('bookings', booking))!
  expect(history.map(({ event }) => event)).toEqual(['request', 'expire'])
  expect(await stack.all('messages')).toHaveLength(1)
  expect(await findingsAtRest(stack)).toEqual([])
})

test('a hold that lapses frees its place, and the next person has it', async () => {
  await booked()
  expect(codeOf(await stack.call(bob, bookings.request, wish(SLOT_A)))).toBe('SLOT_FULL')
  await tickAfter(stack, 8 * 60)
  expect(codeOf(await stack.call(bob, bookings.request, wish(SLOT_A)))).toBe('OK')
})

test('a timer that comes a month late does all that was due, once', async () => {
  const pending = await booked()
  await stack.setClock(MONDAY + 30 * 24 * HOUR)
  const { ok, jobs } = await stack.tick()
  expect([ok, jobs.expireHolds]).toEqual([true, { expired: 1, outrun: 0 }])
  expect((await stack.one('bookings', pending))?.status).toBe('expired')
})
