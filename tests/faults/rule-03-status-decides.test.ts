import { bookings } from '../../shared/contracts/bookings'
import { at, MINUTE } from '../../shared/domain/shanghai'
import type { Stack } from '../stack'
import { ann, SLOT_A, staff } from '../world'
import { bobAsks, codeOf, confirm, tickAfter, wish, write } from './acts'
import { findings, findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

/** The deadline of whatever is asked for on Monday at nine. */
const DEADLINE = at('2026-11-23', '14:30')

/** Staff confirm in time, but their write is late: it is held here. */
async function confirmStalls(stack: Stack) {
  const { booking, holdUntil } = await stack.ask(ann, bookings.request, wish())
  expect(holdUntil).toBe(DEADLINE)
  const stall = await stack.fault({ ...write('bookings', staff), kind: 'hold' })
  const confirming = confirm(stack, booking)
  await stall.held()
  await stack.setClock(DEADLINE + MINUTE)
  return { booking, confirming, stall }
}

const statusOf = async (stack: Stack, booking: string) => (await stack.one('bookings', booking))?.status

test('an expiry that comes first wins: the late confirm is told so, and the place is Bob’s', async () => {
  const { booking, confirming, stall } = await confirmStalls(product)
  await product.tick()
  const bobs = await bobAsks(product)
  await stall.release()
  expect([codeOf(await confirming), bobs, await statusOf(product, booking)]).toEqual(['HOLD_EXPIRED', 'OK', 'expired'])
  expect(await findingsAtRest(product)).toEqual([])
})

/** The timer has read what is due; then the confirm lands; then the timer goes on. */
async function confirmOutrunsExpiry(stack: Stack) {
  const { booking, confirming, stall } = await confirmStalls(stack)
  const late = await stack.fault({ ...write('bookings'), kind: 'hold' })
  const ticking = stack.tick()
  await late.held()
  await stall.release()
  const told = codeOf(await confirming)
  await late.release()
  await ticking
  return { told, status: await statusOf(stack, booking), bobs: await bobAsks(stack), findings: await findings(stack) }
}

test('a confirm that comes first wins: the expiry that had begun frees nothing', async () => {
  const outcome = { told: 'OK', status: 'confirmed', bobs: 'SLOT_FULL', findings: [] }
  expect(await confirmOutrunsExpiry(product)).toEqual(outcome)
})

test('control: an expiry that frees the place whoever won gives a confirmed place to Bob', async () => {
  const outcome = { told: 'OK', status: 'confirmed', bobs: 'OK', findings: ['oversold', 'unclaimed'] }
  expect(await without(CUTS.loserFreesNothing, confirmOutrunsExpiry)).toEqual(outcome)
})

/** The deadline passes, the sweep comes round before any expiry has: the booking is still pending. */
async function sweptBeforeExpiry(stack: Stack) {
  await stack.ask(ann, bookings.request, wish())
  await stack.setClock(DEADLINE + MINUTE)
  const match = { function: 'tick', action: 'database.getDocument', collection: 'bookings' }
  await stack.fault({ match, kind: 'error' })
  const { jobs } = await stack.tick()
  expect([jobs.expireHolds, (jobs.sweepSlots as { swept: number }).swept]).toEqual(['failed', 1])
  return { bobs: await bobAsks(stack), findings: await findings(stack) }
}

test('a sweep knows no deadline: a place is wanted for as long as its booking is pending', async () => {
  expect(await sweptBeforeExpiry(product)).toEqual({ bobs: 'SLOT_FULL', findings: [] })
})

test('control: a sweep with a deadline of its own takes the place of a booking that is still pending', async () => {
  const outcome = { bobs: 'OK', findings: ['oversold', 'unclaimed'] }
  expect(await without(CUTS.sweepKnowsNoDeadline, sweptBeforeExpiry)).toEqual(outcome)
})

test('an expiry that dies before its release is finished by the next run', async () => {
  await product.ask(ann, bookings.request, wish())
  await product.setClock(DEADLINE + MINUTE)
  await product.fault({ ...write('slots'), kind: 'crash-before' })
  await expect(product.tick()).rejects.toThrow(/crashed|died/)
  expect((await product.one('slots', SLOT_A))?.left).toBe(0)
  await tickAfter(product, 350)
  expect((await product.one('slots', SLOT_A))?.left).toBe(1)
  expect(await findingsAtRest(product)).toEqual([])
})
