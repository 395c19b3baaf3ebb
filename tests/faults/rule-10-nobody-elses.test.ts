import { bookingIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { ACTIONS } from '../functions/examples'
import { newKey, type Stack } from '../stack'
import { ann, bob, ITEM, SLOT_A, SLOT_B } from '../world'
import { held, tickAfter, wish } from './acts'
import { CUTS } from './cuts'
import { ledger } from './ledger'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage({ ledger: true })
})
beforeEach(() => renew(product, { capacity: 2 }))
afterAll(() => product.close())

const BOBS_KEY = 'bobs-own-key-0001'
const bobsBooking = bookingIdOf(personIdOf(bob), BOBS_KEY)
const eve = { id: `b${'e'.repeat(32)}`, by: `p${'e'.repeat(24)}`, seats: 1, at: 0 }

/** Whatever tells that somebody else is there: their ids, their name, and the lists that they stand in. */
const TRACES = [personIdOf(bob), bob, '乙居民', bobsBooking, '来自乙', eve.id, eve.by, 'claims', 'queue']
const tracesIn = (answer: unknown) => TRACES.filter((trace) => JSON.stringify(answer).includes(trace))

/** Bob has a booking that has been confirmed, Eve waits in line, and Ann has her own. */
async function crowd(stack: Stack) {
  await stack.ask(bob, bookings.request, { ...wish(SLOT_A, { key: BOBS_KEY }), note: '来自乙' })
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A))
  await ledger(stack, 'join', SLOT_A, eve)
  await tickAfter(stack, 1)
  return booking
}

/** What Ann sends to each action that needs no role: its example, or what speaks of her own booking in the crowd. */
async function inputs(stack: Stack, booking: string): Promise<Record<string, unknown>> {
  const own = await held(stack, booking)
  const key = newKey()
  const examples = forResidents.map(({ name, input }) => [name, input])
  return {
    ...Object.fromEntries(examples),
    'bookings.request': wish(SLOT_A),
    'bookings.mine': { view: 'live' },
    'bookings.detail': { booking },
    'bookings.reschedule': { ...own, to: SLOT_B, version: 0, key },
    'bookings.cancel': { ...own, rev: own.rev + 1, slot: SLOT_B, claim: `${booking}#1`, key: newKey() },
    'home.firstScreen': {},
    'notifications.read': { message: null, key },
  }
}

const forResidents = ACTIONS.filter(({ action }) => typeof action.allow !== 'object')

test('no answer to a resident, given or refused, tells who else is there', async () => {
  const input = await inputs(product, await crowd(product))
  expect(Object.keys(input).sort()).toEqual(forResidents.map(({ name }) => name).sort())
  for (const [name, given] of Object.entries(input)) {
    const { action } = forResidents.find((one) => one.name === name)!
    const { envelope } = await product.call(ann, action, given)
    expect([name, envelope && ('data' in envelope || envelope.error.code !== 'MALFORMED')]).toEqual([name, true])
    expect([name, tracesIn(envelope)]).toEqual([name, []])
  }
})

test('a command on somebody else’s booking tells nothing of it', async () => {
  await crowd(product)
  const bobs = await held(product, bobsBooking)
  for (const [action, input] of [
    [bookings.detail, { booking: bobsBooking }],
    [bookings.cancel, { ...bobs, key: newKey() }],
    [bookings.reschedule, { ...bobs, rev: 7, to: SLOT_B, version: 0, key: newKey() }],
  ] as const) {
    const { envelope, error } = await product.call(ann, action, input)
    expect([error?.code, error && 'detail' in error, tracesIn(envelope)]).toEqual(['BOOKING_UNKNOWN', false, []])
  }
})

test('control: without the field list and the contract’s shape, the slots name everybody who has booked or waits', async () => {
  const seen = await without(
    CUTS.readsCarryNoClaims,
    async (stack) => {
      await crowd(stack)
      return tracesIn((await stack.call(ann, bookings.slots, { item: ITEM })).envelope)
    },
    { ledger: true, capacity: 2 },
  )
  expect(seen).toEqual([personIdOf(bob), bobsBooking, eve.id, eve.by, 'claims', 'queue'])
})
