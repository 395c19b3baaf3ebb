import { bookings } from '../../shared/contracts/bookings'
import type { Stack } from '../stack'
import { ann, bob, cai, ITEM, SLOT_A } from '../world'
import { bobAsks, cancel, codeOf, insert, tickAfter, wish, write } from './acts'
import { findings, findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { ledger, ledgerWrite } from './ledger'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage({ ledger: true })
})
beforeEach(() => renew(product))
afterAll(() => product.close())

const book = (stack: Stack, who: string, version = 0) => stack.call(who, bookings.request, { ...wish(), version })

/** The schedule forgets what was made, as after a crash between the slots and the schedule's mark. */
async function makesSlotsAgain(stack: Stack) {
  await book(stack, ann)
  stack.cloud.database.handle({
    action: 'database.modifyDocument',
    collectionName: 'schedules',
    queryType: 'WHERE',
    query: '{}',
    data: JSON.stringify({ $set: { madeUntil: '2026-11-22' } }),
    multi: true,
  })
  await tickAfter(stack, 5)
  return { bobs: await bobAsks(stack), findings: await findings(stack) }
}

test('slots that are made again keep their claims', async () => {
  expect(await makesSlotsAgain(product)).toEqual({ bobs: 'SLOT_FULL', findings: [] })
})

test('control: a maker that sets its slots wipes their claims', async () => {
  const outcome = { bobs: 'OK', findings: ['oversold', 'unclaimed'] }
  expect(await without(CUTS.insertedIfAbsent, makesSlotsAgain)).toEqual(outcome)
})

test('slots come back one by one where a batch met some that were there', async () => {
  product.cloud.database.handle({
    action: 'database.removeDocument',
    collectionName: 'slots',
    queryType: 'WHERE',
    query: JSON.stringify({ day: '2026-11-24', start: { $gt: Date.UTC(2026, 10, 24, 1) } }),
    multi: true,
  })
  await product.fault({ ...insert('slots'), kind: 'duplicate' })
  const { findings: found } = await makesSlotsAgain(product)
  expect(found).toEqual([])
  const { days } = await product.ask(ann, bookings.slots, { item: ITEM })
  expect(days.map(({ slots }) => slots.length).slice(1, 5)).toEqual([6, 6, 6, 6])
})

/** A change of capacity is on its way when Ann takes a place; then everybody asks. */
async function capacityGrowsMeanwhile(stack: Stack) {
  const stall = await stack.fault({ ...ledgerWrite('slots'), kind: 'hold' })
  const growing = ledger(stack, 'changeCapacity', SLOT_A, 1, 2)
  await stall.held()
  await book(stack, ann)
  await stall.release()
  expect(await growing).toBe(true)
  const codes = [codeOf(await book(stack, bob, 1)), codeOf(await book(stack, cai, 1))]
  return { codes, findings: await findings(stack) }
}

test('a change of capacity adds a difference: a claim that comes meanwhile counts', async () => {
  expect(await capacityGrowsMeanwhile(product)).toEqual({ codes: ['OK', 'SLOT_FULL'], findings: [] })
})

test('control: a change that writes what it had read forgets the claim', async () => {
  const outcome = { codes: ['OK', 'OK'], findings: ['drifted', 'oversold'] }
  expect(await without(CUTS.capacityByDifference, capacityGrowsMeanwhile, { ledger: true })).toEqual(outcome)
})

/** Two managers change the same capacity of one, at once: to two, and to three. */
async function twoManagers(stack: Stack) {
  const stall = await stack.fault({ ...ledgerWrite('slots'), kind: 'hold' })
  const first = ledger(stack, 'changeCapacity', SLOT_A, 1, 2)
  await stall.held()
  const second = await ledger(stack, 'changeCapacity', SLOT_A, 1, 3)
  await stall.release()
  return { told: [await first, second], findings: await findings(stack) }
}

test('of two changes of the same capacity one holds, and the other is told no', async () => {
  expect(await twoManagers(product)).toEqual({ told: [false, true], findings: [] })
})

test('control: not guarded by the capacity that was seen, both count, and places appear from nowhere', async () => {
  const outcome = { told: [true, true], findings: ['drifted'] }
  expect(await without(CUTS.capacityGuarded, twoManagers, { ledger: true })).toEqual(outcome)
})

test('capacity cut below what is claimed leaves less than nothing: nobody loses a place, nobody gets one', async () => {
  await renew(product, { capacity: 2 })
  const anns = await product.ask(ann, bookings.request, wish())
  await book(product, bob)
  await product.fault({ ...ledgerWrite('slots'), kind: 'duplicate' })
  await ledger(product, 'changeCapacity', SLOT_A, 2, 1)
  expect(await product.one('slots', SLOT_A)).toMatchObject({ capacity: 1, left: -1 })
  const { days } = await product.ask(cai, bookings.slots, { item: ITEM })
  expect(days[1]?.slots[0]).toMatchObject({ capacity: 1, left: 0 })
  expect(codeOf(await book(product, cai, 1))).toBe('SLOT_FULL')
  await cancel(product, ann, anns.booking)
  expect(codeOf(await book(product, cai, 1))).toBe('SLOT_FULL')
  expect(await product.one('slots', SLOT_A)).toMatchObject({ left: 0 })
})

/** A slot is closed while Ann's claim is on its way; whom it concerns is read from the claims; then Bob asks anew. */
async function closes(stack: Stack) {
  const stall = await stack.fault({ ...write('slots', ann), kind: 'hold' })
  const asking = book(stack, ann)
  await stall.held()
  await ledger(stack, 'close', SLOT_A)
  const told = (await stack.one('slots', SLOT_A))?.claims.length
  await stall.release()
  const codes = [codeOf(await asking), codeOf(await book(stack, bob, 1))]
  return { codes, told, concerned: (await stack.one('slots', SLOT_A))?.claims.length }
}

test('nobody slips into a closed slot, so that all whom it concerns are in its claims', async () => {
  expect(await closes(product)).toEqual({ codes: ['SLOT_CLOSED', 'SLOT_CLOSED'], told: 0, concerned: 0 })
})

test('control: where a claim does not ask whether the slot is open, Bob is not told that it is closed', async () => {
  const outcome = { codes: ['SLOT_CLOSED', 'OK'], told: 0, concerned: 1 }
  expect(await without(CUTS.claimsAskOpen, closes, { ledger: true })).toEqual(outcome)
})

test('a capacity is as it was told, at rest and after all that', async () => {
  await capacityGrowsMeanwhile(product)
  for (const minutes of [3, 6]) await tickAfter(product, minutes)
  expect(await findingsAtRest(product)).toEqual([])
})
