import { personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import type { MissedVisit } from '../../shared/domain/missed-visits'
import { at, DAY, MINUTE } from '../../shared/domain/shanghai'
import { codeOf, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { MONDAY, type Stack, startStack } from '../stack'
import { ann, bob, manager, SLOT_A } from '../world'
import { confirmed, SOON, take } from './desk-steps'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))
afterEach(async () => expect(await findingsAtRest(stack)).toEqual([]))

const annId = personIdOf(ann)
const missedOf = async () => (await stack.one('people', annId))?.missed
/** Visits that Ann missed before, so many days ago. */
const missedBefore = (...days: number[]) => {
  const missed: MissedVisit[] = days.map((ago) => ({
    booking: `b${String(ago).padStart(32, '0')}`,
    at: MONDAY - ago * DAY,
  }))
  alter(stack, 'people', annId, { $set: { missed } })
}
const asks = (who = ann, input = wish(SLOT_A)) => stack.call(who, bookings.request, input)

async function misses(): Promise<string> {
  const booking = await confirmed(stack)
  await stack.setClock(at('2026-11-23', '10:10') + MINUTE)
  expect(codeOf(await take(stack, 'miss', booking))).toBe('OK')
  return booking
}

test('a missed visit is noted with its person once, however often the timer comes, and taken off when excused', async () => {
  const booking = await misses()
  await Promise.all([stack.tick(), stack.tick()])
  await stack.tick()
  expect(await missedOf()).toEqual([{ booking, at: expect.any(Number) }])
  await take(stack, 'excuse', booking, { who: manager })
  await stack.tick()
  expect(await missedOf()).toEqual([])
})

test('missed and excused before the timer comes leaves nothing', async () => {
  const booking = await misses()
  await take(stack, 'excuse', booking, { who: manager })
  await stack.tick()
  expect(await missedOf()).toEqual([])
})

test('a note that was made before the events were pulled is not made again', async () => {
  const booking = await misses()
  const match = { function: 'tick', action: 'database.modifyDocument', collection: 'bookings' }
  await stack.fault({ match, kind: 'crash-before' })
  await expect(stack.tick()).rejects.toThrow(/crashed|died/)
  expect(await missedOf()).toHaveLength(1)
  await stack.setClock(at('2026-11-23', '10:20'))
  await stack.tick()
  expect([await missedOf(), (await stack.one('bookings', booking))?.pending]).toEqual([
    [{ booking, at: expect.any(Number) }],
    [],
  ])
})

test('who missed three in ninety days asks for no other until the first is that old, is told until when, and nothing is written', async () => {
  missedBefore(80, 40, 1)
  const before = everything(stack)
  expect((await asks()).error).toMatchObject({ code: 'TOO_MANY_MISSED', detail: { until: MONDAY + 10 * DAY } })
  // Nor does one wait in line for another.
  expect(codeOf(await stack.call(ann, bookings.join, wish(SLOT_A)))).toBe('TOO_MANY_MISSED')
  expect(everything(stack)).toEqual(before)
  expect(codeOf(await asks(bob))).toBe('OK')
  const { missed } = await stack.ask(ann, bookings.mine, { view: 'live' })
  expect(missed).toEqual({ times: 3, blockedUntil: MONDAY + 10 * DAY })
})

test('two of late, or three of which one is long ago, keep nobody away', async () => {
  missedBefore(91, 40, 1)
  expect((await stack.ask(ann, bookings.mine, { view: 'live' })).missed).toEqual({ times: 2, blockedUntil: null })
  expect(codeOf(await asks())).toBe('OK')
})

test('the third that is missed bars, and excusing one of them lets the person ask again', async () => {
  missedBefore(40, 20)
  const booking = await misses()
  await stack.tick()
  expect(codeOf(await asks())).toBe('TOO_MANY_MISSED')
  await take(stack, 'excuse', booking, { who: manager })
  await stack.tick()
  expect(codeOf(await asks())).toBe('OK')
})

test('a request that was made before is repeated with success, though its person has missed too many since', async () => {
  const input = wish(SLOT_A)
  const first = await asks(ann, input)
  missedBefore(3, 2, 1)
  expect((await asks(ann, input)).data).toEqual(first.data)
})

test('a visit that is still booked is kept, moved or cancelled as before', async () => {
  const booking = await confirmed(stack, SOON)
  missedBefore(3, 2, 1)
  expect((await stack.ask(ann, bookings.detail, { booking })).canReschedule).toBe(true)
})
