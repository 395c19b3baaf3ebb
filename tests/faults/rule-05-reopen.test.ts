import { bookings } from '../../shared/contracts/bookings'
import type { Stack } from '../stack'
import { newKey } from '../stack'
import { ann, bob, HOME, manager, SLOT_A, staff } from '../world'
import { bobAsks, codeOf, held, insert, tickAfter, wish, write } from './acts'
import { findings, findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

async function declined(stack: Stack): Promise<string> {
  const { booking } = await stack.ask(ann, bookings.request, wish())
  const { status: _, ...echo } = await held(stack, booking)
  await stack.ask(staff, bookings.decline, { community: HOME, ...echo, reason: '点错了', key: newKey() })
  return booking
}

const reopen = async (stack: Stack, booking: string, who = staff) => {
  const input = { community: HOME, booking, rev: 1, reason: '照常办理', key: newKey() }
  return codeOf(await stack.call(who, bookings.reopen, input))
}

const statusOf = async (stack: Stack, booking: string) => (await stack.one('bookings', booking))?.status

test('somebody who claims the place while the reopening is on its way has it: the decline stands', async () => {
  const booking = await declined(product)
  const stall = await product.fault({ ...write('slots', staff), kind: 'hold' })
  const reopening = reopen(product, booking)
  await stall.held()
  const bobs = await bobAsks(product)
  await stall.release()
  expect([bobs, await reopening, await statusOf(product, booking)]).toEqual(['OK', 'SLOT_FULL', 'declined'])
  expect(await findingsAtRest(product)).toEqual([])
})

test('a claim whose booking is still on its way keeps the place from a reopening', async () => {
  const booking = await declined(product)
  const stall = await product.fault({ ...insert('bookings', bob), kind: 'hold' })
  const asking = bobAsks(product)
  await stall.held()
  expect([await reopen(product, booking), await findings(product)]).toEqual(['SLOT_FULL', []])
  await stall.release()
  expect([await asking, await statusOf(product, booking)]).toEqual(['OK', 'declined'])
  expect(await findingsAtRest(product)).toEqual([])
})

test('once the reopening has claimed the place nobody else gets it, though its booking is still declined', async () => {
  const booking = await declined(product)
  const stall = await product.fault({ ...write('bookings', staff), kind: 'hold' })
  const reopening = reopen(product, booking)
  await stall.held()
  const bobs = await bobAsks(product)
  await stall.release()
  expect([bobs, await reopening, await statusOf(product, booking)]).toEqual(['SLOT_FULL', 'OK', 'pending'])
  expect(await findingsAtRest(product)).toEqual([])
})

test('a reopening that dies with its claim leaves a place that the sweep frees, and one that stalls past it fails', async () => {
  const booking = await declined(product)
  await product.fault({ ...write('bookings', staff), kind: 'crash-before' })
  expect(await reopen(product, booking)).toBe('crashed')
  await tickAfter(product, 3)
  expect([(await product.one('slots', SLOT_A))?.left, await findingsAtRest(product)]).toEqual([1, []])

  // The sweep has moved the rev on, so that what stalls cannot come late.
  const { rev } = (await product.one('bookings', booking))!
  const stall = await product.fault({ ...write('bookings', staff), kind: 'hold' })
  const input = { community: HOME, booking, rev, reason: '照常办理', key: newKey() }
  const reopening = product.call(staff, bookings.reopen, input)
  await stall.held()
  await tickAfter(product, 6)
  const bobs = await bobAsks(product)
  await stall.release()
  expect([bobs, codeOf(await reopening), await statusOf(product, booking)]).toEqual(['OK', 'STALE', 'declined'])
  expect(await findingsAtRest(product)).toEqual([])
})

/** Two colleagues on one claim: whose write is held made the claim, the other one's booking write comes first. */
async function makerLoses(stack: Stack) {
  const booking = await declined(stack)
  const stall = await stack.fault({ ...write('bookings', staff), kind: 'hold' })
  const first = reopen(stack, booking, staff)
  await stall.held()
  const second = await reopen(stack, booking, manager)
  await stall.release()
  const told = [await first, second]
  return { told, status: await statusOf(stack, booking), bobs: await bobAsks(stack), findings: await findings(stack) }
}

test('whoever loses a reopening to a colleague leaves the claim that both made, as the booking wants it', async () => {
  const outcome = { told: ['STALE', 'OK'], status: 'pending', bobs: 'SLOT_FULL', findings: [] }
  expect(await makerLoses(product)).toEqual(outcome)
})

test('control: a loser who releases what they claimed gives a live booking’s place to Bob', async () => {
  const outcome = { told: ['STALE', 'OK'], status: 'pending', bobs: 'OK', findings: ['oversold', 'unclaimed'] }
  expect(await without(CUTS.loserLeavesWanted, makerLoses)).toEqual(outcome)
})
