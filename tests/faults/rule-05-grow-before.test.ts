import { bookings } from '../../shared/contracts/bookings'
import type { Stack } from '../stack'
import { ann, bob, cai, SLOT_A, SLOT_B } from '../world'
import { bobAsks, cancel, codeOf, held, move, tickAfter, wish } from './acts'
import { findings, findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { ledger, ledgerWrite } from './ledger'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage({ ledger: true })
})
beforeEach(() => renew(product, { capacity: 3 }))
afterAll(() => product.close())

const book = async (stack: Stack, who: string, slot = SLOT_A, seats = 1) =>
  (await stack.ask(who, bookings.request, wish(slot, { seats }))).booking
const seatsOf = async (stack: Stack, booking: string) => [
  (await held(stack, booking)).seats,
  (await stack.one('slots', SLOT_A))?.claims.find(({ id }) => id.startsWith(booking))?.seats,
]

/** Two of three places are taken; Ann wants three instead of one. */
async function growsTooFar(stack: Stack, op: 'changeSeats' | 'changeSeatsBookingFirst') {
  const booking = await book(stack, ann)
  await book(stack, bob)
  return { told: await ledger(stack, op, booking, 3), findings: await findings(stack) }
}

test('a booking that cannot grow stays as it is: its claim is asked first', async () => {
  expect(await growsTooFar(product, 'changeSeats')).toEqual({ told: 'full', findings: [] })
})

test('control: a booking that grows before its claim has more seats than there are', async () => {
  const outcome = { told: 'full', findings: ['oversold', 'unclaimed'] }
  expect(await growsTooFar(product, 'changeSeatsBookingFirst')).toEqual(outcome)
})

test('a booking grows and shrinks, and its claim with it', async () => {
  const booking = await book(product, ann)
  expect([await ledger(product, 'changeSeats', booking, 3), await seatsOf(product, booking)]).toEqual([
    'resized',
    [3, 3],
  ])
  expect([await ledger(product, 'changeSeats', booking, 2), await seatsOf(product, booking)]).toEqual([
    'resized',
    [2, 2],
  ])
  expect(await findingsAtRest(product)).toEqual([])
})

/** The claim has grown, the booking's write stalls; the sweep comes round; Bob takes what it gave back. */
async function growthStalls(stack: Stack) {
  const booking = await book(stack, ann)
  const stall = await stack.fault({ ...ledgerWrite('bookings'), kind: 'hold' })
  const growing = ledger(stack, 'changeSeats', booking, 3)
  await stall.held()
  await tickAfter(stack, 3)
  const bobs = codeOf(await stack.call(bob, bookings.request, wish(SLOT_A, { seats: 2 })))
  await stall.release()
  return { told: await growing, bobs, findings: await findings(stack) }
}

test('a growth that stalls is cut back by the sweep, and cannot arrive late', async () => {
  expect(await growthStalls(product)).toEqual({ told: 'stale', bobs: 'OK', findings: [] })
})

test('control: without the bump of rev the late growth has seats that are Bob’s', async () => {
  const outcome = { told: 'resized', bobs: 'OK', findings: ['oversold', 'unclaimed'] }
  expect(await without(CUTS.revBump, growthStalls, { ledger: true, capacity: 3 })).toEqual(outcome)
})

test.each(['crash-before', 'crash-after'] as const)(
  'a change of seats that dies (%s) leaves no claim too large',
  async (kind) => {
    for (const [collection, to] of [
      ['slots', 3],
      ['bookings', 3],
      ['bookings', 1],
      ['slots', 1],
    ] as const) {
      await renew(product, { capacity: 3 })
      const booking = await book(product, ann, SLOT_A, 2)
      await product.fault({ ...ledgerWrite(collection), kind })
      expect(await ledger(product, 'changeSeats', booking, to)).toBe('crashed')
      expect(await findings(product)).toEqual([])
      for (const minutes of [3, 6]) await tickAfter(product, minutes)
      expect(await findingsAtRest(product)).toEqual([])
    }
  },
)

test('a claim is resized though the claims before it go meanwhile, and though its write comes twice', async () => {
  const bobs = await book(product, bob)
  const booking = await book(product, ann)
  const stall = await product.fault({ ...ledgerWrite('slots'), kind: 'hold' })
  const growing = ledger(product, 'changeSeats', booking, 2)
  await stall.held()
  await cancel(product, bob, bobs)
  await stall.release()
  expect([await growing, await seatsOf(product, booking)]).toEqual(['resized', [2, 2]])
  await product.fault({ ...ledgerWrite('slots'), kind: 'duplicate' })
  expect([await ledger(product, 'changeSeats', booking, 3), await seatsOf(product, booking)]).toEqual([
    'resized',
    [3, 3],
  ])
  expect(await findingsAtRest(product)).toEqual([])
})

/** Ann has the last place of A and wants to move to B, which Bob has. */
async function movesToFull(stack: Stack) {
  const booking = await book(stack, ann, SLOT_A)
  await book(stack, cai, SLOT_B)
  const told = codeOf(await move(stack, ann, booking, SLOT_B))
  return { told, bobs: await bobAsks(stack, SLOT_A), findings: await findings(stack) }
}

test('a move that finds no new place keeps the old one', async () => {
  await renew(product)
  expect(await movesToFull(product)).toEqual({ told: 'SLOT_FULL', bobs: 'SLOT_FULL', findings: [] })
})

test('control: a move that gives up its old place first loses both', async () => {
  const outcome = { told: 'SLOT_FULL', bobs: 'OK', findings: ['oversold', 'unclaimed'] }
  expect(await without(CUTS.newPlaceFirst, movesToFull)).toEqual(outcome)
})
