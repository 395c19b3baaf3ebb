import { bookings } from '../../shared/contracts/bookings'
import { newKey, type Stack } from '../stack'
import { ann, bob, SLOT_A, SLOT_B } from '../world'
import { bobAsks, codeOf, held, move, wish, write } from './acts'
import { findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

/** Ann moves A→B, but the release of A is delayed; she moves back to A; then the delayed release arrives. */
async function movesBack(stack: Stack) {
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A))
  const delay = await stack.fault({ ...write('slots', ann, 2), kind: 'hold' })
  const moving = move(stack, ann, booking, SLOT_B)
  await delay.held()
  const back = codeOf(await move(stack, ann, booking, SLOT_A))
  await delay.release()
  await moving
  const at = (await held(stack, booking)).slot
  return { back, at: at === SLOT_A ? 'A' : 'B', bobs: await bobAsks(stack), findings: await findingsAtRest(stack) }
}

test('a delayed release does not take the place that its person has come back to', async () => {
  expect(await movesBack(product)).toEqual({ back: 'OK', at: 'A', bobs: 'SLOT_FULL', findings: [] })
})

test('control: with one claim id per booking the delayed release takes the new claim, and Bob gets a place that is taken', async () => {
  const findings = ['oversold', 'unclaimed']
  expect(await without(CUTS.newIdPerClaim, movesBack)).toEqual({ back: 'OK', at: 'A', bobs: 'OK', findings })
})

test('control: with a release by person it does so too', async () => {
  const findings = ['oversold', 'unclaimed']
  expect(await without(CUTS.releaseById, movesBack)).toMatchObject({ back: 'OK', at: 'A', bobs: 'OK', findings })
})

/** Ann books A and moves to B; Bob asks for A with the very key that Ann's request had. */
async function sameKey(stack: Stack) {
  const key = newKey()
  const anns = await stack.ask(ann, bookings.request, wish(SLOT_A, { key }))
  await move(stack, ann, anns.booking, SLOT_B)
  const bobs = await stack.call(bob, bookings.request, wish(SLOT_A, { key }))
  const own = (await stack.ask(bob, bookings.mine, { view: 'live' })).bookings.length
  return { toldAnns: bobs.data?.booking === anns.booking, code: codeOf(bobs), own }
}

test('a key is its person’s own: another person who uses it too gets a booking of their own', async () => {
  expect(await sameKey(product)).toEqual({ toldAnns: false, code: 'OK', own: 1 })
})

test('control: where the id hangs on the key alone, Bob is told that Ann’s booking is his, and has none', async () => {
  expect(await without(CUTS.idNamesPerson, sameKey)).toEqual({ toldAnns: true, code: 'OK', own: 0 })
})
