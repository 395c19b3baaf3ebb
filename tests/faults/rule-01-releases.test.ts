import { bookings } from '../../shared/contracts/bookings'
import { newKey, type Stack } from '../stack'
import { ann, bob, cai, HOME, SLOT_A, SLOT_B, staff } from '../world'
import { cancel, codeOf, held, move, wish, write } from './acts'
import { findings, findingsAtRest } from './audit'
import { renew, stage } from './stage'

/** No release, however it comes about, takes the claim of a live booking. */

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product, { capacity: 2 }))
afterAll(() => product.close())

const book = async (who: string, slot = SLOT_A) => (await product.ask(who, bookings.request, wish(slot))).booking

test('two moves to one place at once, each with its own key: one wins, and the loser leaves its claim alone', async () => {
  const booking = await book(ann)
  const before = await held(product, booking)
  const stall = await product.fault({ ...write('bookings', ann), kind: 'hold' })
  const first = move(product, ann, booking, SLOT_B)
  await stall.held()
  const second = await product.call(ann, bookings.reschedule, { ...before, to: SLOT_B, version: 0, key: newKey() })
  await stall.release()
  expect([codeOf(await first), codeOf(second)]).toEqual(['STALE', 'OK'])
  expect(await findingsAtRest(product)).toEqual([])
})

test.each([
  ['before its release', write('slots', ann, 2), 'STALE'],
  ['before it makes the other one fail', write('bookings', ann, 2), 'OK'],
])('a move that names its booking wrongly, stalled %s, does no harm to one that names it rightly', async (...given) => {
  const [, where, code] = given
  const booking = await book(ann)
  const before = await held(product, booking)
  const to = { to: SLOT_B, version: 0 }
  const stall = await product.fault({ ...where, kind: 'hold' })
  const wrong = product.call(ann, bookings.reschedule, { ...before, ...to, claim: `${booking}#7`, key: newKey() })
  await stall.held()
  const right = await product.call(ann, bookings.reschedule, { ...before, ...to, key: newKey() })
  await stall.release()
  expect([codeOf(await wrong), codeOf(right)]).toEqual(['NOT_NOW', code])
  expect(await findingsAtRest(product)).toEqual([])
})

test('a stranger who names Ann’s booking while she moves it cannot take her new place away', async () => {
  const booking = await book(ann)
  const stall = await product.fault({ ...write('slots', cai, 2), kind: 'hold' })
  const before = await held(product, booking)
  const theft = product.call(cai, bookings.reschedule, { ...before, to: SLOT_B, version: 0, key: newKey() })
  await stall.held()
  await move(product, ann, booking, SLOT_B)
  await stall.release()
  expect(codeOf(await theft)).toBe('BOOKING_UNKNOWN')
  expect(await findingsAtRest(product)).toEqual([])
})

test('a repeated cancel that names the claim of another booking does not release it', async () => {
  const [one, two] = [await book(ann, SLOT_A), await book(ann, SLOT_B)]
  const key = newKey()
  const before = await held(product, one)
  await cancel(product, ann, one, key)
  const { slot, claim, seats } = await held(product, two)
  expect(codeOf(await product.call(ann, bookings.cancel, { ...before, slot, claim, seats, key }))).toBe('OK')
  expect(await findings(product)).toEqual([])
})

test('a repeated move that names the claim of another booking does not release it', async () => {
  const [one, two] = [await book(ann, SLOT_A), await book(ann, SLOT_B)]
  const key = newKey()
  const to = SLOT_B.replace('0900', '0930')
  const before = await held(product, one)
  await move(product, ann, one, to, key)
  const { slot, claim, seats } = await held(product, two)
  const repeat = { ...before, slot, claim, seats, to, version: 0, key }
  expect(codeOf(await product.call(ann, bookings.reschedule, repeat))).toBe('OK')
  expect(await findings(product)).toEqual([])
})

test('a repeated decline that names the claim of another booking does not release it', async () => {
  const [one, two] = [await book(ann), await book(bob)]
  const { rev, slot, claim, seats } = await held(product, one)
  const answer = { community: HOME, booking: one, rev, slot, claim, seats, reason: '当天窗口停办', key: newKey() }
  await product.ask(staff, bookings.decline, answer)
  const { claim: bobs } = await held(product, two)
  expect(codeOf(await product.call(staff, bookings.decline, { ...answer, claim: bobs }))).toBe('OK')
  expect(await findings(product)).toEqual([])
})

test('a move back at once after one whose release was lost finds its way', async () => {
  const booking = await book(ann)
  await product.fault({ ...write('slots', ann, 2), kind: 'crash-before' })
  await move(product, ann, booking, SLOT_B)
  expect(codeOf(await move(product, ann, booking, SLOT_A))).toBe('OK')
  expect(await findings(product)).toEqual([])
})
