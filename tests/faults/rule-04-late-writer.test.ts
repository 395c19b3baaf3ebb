import { bookings } from '../../shared/contracts/bookings'
import type { Stack } from '../stack'
import { ann, SLOT_A, SLOT_B } from '../world'
import { bobAsks, codeOf, held, insert, tickAfter, wish, write } from './acts'
import { findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

async function stalledRequest(stack: Stack) {
  const stall = await stack.fault({ ...insert('bookings', ann), kind: 'hold' })
  const asking = stack.call(ann, bookings.request, wish())
  await stall.held()
  await tickAfter(stack, 3)
  const bobs = await bobAsks(stack)
  await stall.release()
  return { anns: codeOf(await asking), bobs, findings: await findingsAtRest(stack) }
}

test('a request that stalls between claim and booking is swept, and cannot arrive late', async () => {
  expect(await stalledRequest(product)).toEqual({ anns: 'KEY_USED', bobs: 'OK', findings: [] })
})

test('control: without the tombstone two people have the one place', async () => {
  const findings = ['oversold', 'unclaimed']
  expect(await without(CUTS.tombstone, stalledRequest)).toEqual({ anns: 'OK', bobs: 'OK', findings })
})

async function stalledMove(stack: Stack) {
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A))
  const stall = await stack.fault({ ...write('bookings', ann), kind: 'hold' })
  const moving = stack.call(ann, bookings.reschedule, {
    ...(await held(stack, booking)),
    to: SLOT_B,
    version: 0,
    key: 'move-away-key-01',
  })
  await stall.held()
  await tickAfter(stack, 3)
  const bobs = await bobAsks(stack, SLOT_B)
  await stall.release()
  const anns = codeOf(await moving)
  return {
    anns,
    at: (await held(stack, booking)).slot === SLOT_A ? 'A' : 'B',
    bobs,
    findings: await findingsAtRest(stack),
  }
}

test('a move that stalls before its booking moves is swept, and cannot arrive late', async () => {
  expect(await stalledMove(product)).toEqual({ anns: 'STALE', at: 'A', bobs: 'OK', findings: [] })
})

test('control: without the bump of rev the late move takes a place that is Bob’s', async () => {
  expect(await without(CUTS.revBump, stalledMove)).toEqual({
    anns: 'OK',
    at: 'B',
    bobs: 'OK',
    findings: ['oversold', 'unclaimed'],
  })
})
