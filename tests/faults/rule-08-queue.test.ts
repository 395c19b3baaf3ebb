import { bookings } from '../../shared/contracts/bookings'
import type { Waiting } from '../../shared/model/slot'
import type { Stack } from '../stack'
import { ann, bob, cai, SLOT_A } from '../world'
import { cancel, codeOf, wish } from './acts'
import { CUTS } from './cuts'
import { ledger, ledgerWrite } from './ledger'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage({ ledger: true })
})
beforeEach(() => renew(product))
afterAll(() => product.close())

const book = async (stack: Stack, who: string) => (await stack.ask(who, bookings.request, wish())).booking
const asks = async (stack: Stack, who: string) => codeOf(await stack.call(who, bookings.request, wish()))
const waiting = (name: string, seats = 1): Waiting => ({ id: `b-${name}`, by: `p-${name}`, seats, at: 0 })
const [eve, dan] = [waiting('eve'), waiting('dan')]

/** Who has a place and who waits, by name. */
async function line(stack: Stack) {
  const slot = await stack.one('slots', SLOT_A)
  const named = (parties: { by: string }[] = []) =>
    parties.map(({ by }) => by.replace('p-', '')).filter((by) => by.length < 9)
  return { placed: named(slot?.claims), waiting: named(slot?.queue), left: slot?.left }
}

/** Eve waits; Ann's place comes free; Bob happens to ask before Eve is offered it. */
async function freedPlace(stack: Stack) {
  const booking = await book(stack, ann)
  await ledger(stack, 'join', SLOT_A, eve)
  await cancel(stack, ann, booking)
  const bobs = await asks(stack, bob)
  return { bobs, offered: await ledger(stack, 'offer', SLOT_A, eve), ...(await line(stack)) }
}

test('a place that comes free is for those who wait: a fresh request does not get it', async () => {
  expect(await freedPlace(product)).toEqual({ bobs: 'SLOT_FULL', offered: true, placed: ['eve'], waiting: [], left: 0 })
})

test('control: a fresh claim that does not look at the queue takes the place before the offer', async () => {
  const outcome = { bobs: 'OK', offered: false, placed: [], waiting: ['eve'], left: 0 }
  expect(await without(CUTS.claimsAskQueue, freedPlace, { ledger: true })).toEqual(outcome)
})

test('a booking that grows does not jump the line either', async () => {
  await renew(product, { capacity: 2 })
  const [anns, bobs] = [await book(product, ann), await book(product, bob)]
  await ledger(product, 'join', SLOT_A, eve)
  await cancel(product, bob, bobs)
  expect(await ledger(product, 'changeSeats', anns, 2)).toBe('full')
  expect(await ledger(product, 'offer', SLOT_A, eve)).toBe(true)
})

/** Two runs offer the head of the line at once. */
async function offeredTwice(stack: Stack) {
  for (const party of [eve, dan]) await ledger(stack, 'join', SLOT_A, party)
  const stall = await stack.fault({ ...ledgerWrite('slots'), kind: 'hold' })
  const first = ledger(stack, 'offer', SLOT_A, eve)
  await stall.held()
  await ledger(stack, 'offer', SLOT_A, eve)
  await stall.release()
  await first
  return line(stack)
}

test('an offer is one write on the head of the line: made twice at once it gives one place, and skips nobody', async () => {
  await renew(product, { capacity: 2 })
  expect(await offeredTwice(product)).toEqual({ placed: ['eve'], waiting: ['dan'], left: 1 })
})

test('control: an offer that does not name the head throws the next in line out', async () => {
  const outcome = { placed: ['eve', 'eve'], waiting: [], left: 0 }
  expect(await without(CUTS.offerNamesHead, offeredTwice, { ledger: true, capacity: 2 })).toEqual(outcome)
})

test('an offer whose write comes twice stands, and says so', async () => {
  await ledger(product, 'join', SLOT_A, eve)
  await product.fault({ ...ledgerWrite('slots'), kind: 'duplicate' })
  expect(await ledger(product, 'offer', SLOT_A, eve)).toBe(true)
  expect(await ledger(product, 'offer', SLOT_A, eve)).toBe(true)
  expect(await line(product)).toEqual({ placed: ['eve'], waiting: [], left: 0 })
})

test('a party larger than what is left blocks those behind it, until it fits', async () => {
  await renew(product, { capacity: 2 })
  const [anns, bobs] = [await book(product, ann), await book(product, bob)]
  const pair = waiting('pair', 2)
  await ledger(product, 'join', SLOT_A, pair)
  await ledger(product, 'join', SLOT_A, dan)
  await cancel(product, ann, anns)
  expect([await ledger(product, 'offer', SLOT_A, pair), await ledger(product, 'offer', SLOT_A, dan)]).toEqual([
    false,
    false,
  ])
  expect(await asks(product, cai)).toBe('SLOT_FULL')
  await cancel(product, bob, bobs)
  expect(await ledger(product, 'offer', SLOT_A, pair)).toBe(true)
  expect(await line(product)).toEqual({ placed: ['pair'], waiting: ['dan'], left: 0 })
})

test('the line is bounded, and nobody stands in it twice or beside a place of their own', async () => {
  const joins = (party: Waiting) => ledger(product, 'join', SLOT_A, party)
  expect([await joins(eve), await joins(eve), await joins({ ...eve, id: 'b-other' })]).toEqual([true, false, false])
  await ledger(product, 'offer', SLOT_A, eve)
  expect(await joins({ ...eve, id: 'b-other' })).toBe(false)
  const many: unknown[] = []
  for (let i = 0; i < 31; i += 1) many.push(await joins(waiting(`n${i}`)))
  expect(many).toEqual([...Array(30).fill(true), false])
})
