import { bookings } from '../../shared/contracts/bookings'
import type { Stack } from '../stack'
import { ann, SLOT_A, SLOT_B } from '../world'
import { bobAsks, codeOf, insert, move, tickAfter, wish, write } from './acts'
import { findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

/** A move dies between its new claim and its booking: the claim names a live booking that lies elsewhere. */
async function moveDies(stack: Stack) {
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A))
  await stack.fault({ ...write('bookings', ann), kind: 'crash-before' })
  await move(stack, ann, booking, SLOT_B)
  for (const minutes of [3, 6, 9]) await tickAfter(stack, minutes)
  return { bobs: await bobAsks(stack, SLOT_B), findings: await findingsAtRest(stack) }
}

test('a claim that a live booking has elsewhere is not wanted, and its place comes back', async () => {
  expect(await moveDies(product)).toEqual({ bobs: 'OK', findings: [] })
})

test('control: where any live booking of the person will do, the place is lost for ever', async () => {
  expect(await without(CUTS.wantedMatchesAll, moveDies)).toEqual({ bobs: 'SLOT_FULL', findings: ['leaked'] })
})

/** A move dies after its booking moved, and the release that it owed is lost twice over. */
async function oldClaimStays(stack: Stack) {
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A))
  await stack.fault({ ...write('slots', ann, 2), kind: 'crash-before' })
  await move(stack, ann, booking, SLOT_B)
  for (const minutes of [3, 6]) await tickAfter(stack, minutes)
  return { bobs: await bobAsks(stack, SLOT_A), findings: await findingsAtRest(stack) }
}

test('a move that dies before its release frees its old place by the next run of the timer', async () => {
  expect(await oldClaimStays(product)).toEqual({ bobs: 'OK', findings: [] })
})

test('a sweep leaves alone what is less than a minute old: the call that made it may still finish', async () => {
  const stall = await product.fault({ ...insert('bookings', ann), kind: 'hold' })
  const asking = product.call(ann, bookings.request, wish())
  await stall.held()
  await tickAfter(product, 0.5)
  await stall.release()
  expect(codeOf(await asking)).toBe('OK')
})

test.each(['crash-before', 'crash-after', 'duplicate', 'error'] as const)(
  'a sweep struck by %s at any of its writes leaves nothing behind once it has run again',
  async (kind) => {
    for (let nth = 1; nth <= 3; nth += 1) {
      await renew(product)
      await product.fault({ ...insert('bookings', ann), kind: 'crash-before' })
      await product.call(ann, bookings.request, wish())
      const { match } = nth === 1 ? insert('bookings') : write('slots')
      await product.fault({ match, nth: nth === 3 ? 2 : 1, kind })
      await tickAfter(product, 3).catch(() => {})
      for (const minutes of [6, 9]) await tickAfter(product, minutes)
      expect(await findingsAtRest(product)).toEqual([])
      expect((await product.one('slots', SLOT_A))?.touchedAt).toBeNull()
    }
  },
)
