import { bookings } from '../../shared/contracts/bookings'
import type { Stack } from '../stack'
import { ann, bob, ITEM, SLOT_A } from '../world'
import { cancel, codeOf, insert, tickAfter, wish, write } from './acts'
import { findings, findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product))
afterAll(() => product.close())

/** A cancel dies before its release; the person asks for the same place again, before the timer has come. */
async function ownDeadClaim(stack: Stack) {
  const { booking } = await stack.ask(ann, bookings.request, wish())
  await stack.fault({ ...write('slots', ann), kind: 'crash-before' })
  await cancel(stack, ann, booking)
  const again = codeOf(await stack.call(ann, bookings.request, wish()))
  return { again, findings: await findings(stack) }
}

test('my own dead claim does not stand in my way', async () => {
  expect(await ownDeadClaim(product)).toEqual({ again: 'OK', findings: [] })
})

test('control: without clearing it away I am refused, with nothing to my name', async () => {
  expect(await without(CUTS.ownDeadClaimGoes, ownDeadClaim)).toEqual({ again: 'ALREADY_YOURS', findings: [] })
})

/** A request dies before its booking; the person tries anew, with a new key, at once and two minutes later. */
test('a claim whose booking never arrived stands in my way for a minute at most', async () => {
  await product.fault({ ...insert('bookings', ann), kind: 'crash-before' })
  await product.call(ann, bookings.request, wish())
  const anew = async () => codeOf(await product.call(ann, bookings.request, wish()))
  const atOnce = await anew()
  await product.setClock(Date.UTC(2026, 10, 23, 1, 2))
  expect([atOnce, await anew()]).toEqual(['BUSY', 'OK'])
  await tickAfter(product, 5)
  expect(await findingsAtRest(product)).toEqual([])
})

test('every refusal names its reason', async () => {
  const ask = async (who: string, input = wish()) => codeOf(await product.call(who, bookings.request, input))
  expect(await ask(ann, wish(`${ITEM}@w9@202611240830+30`))).toBe('SLOT_UNKNOWN')
  expect(await ask(ann, { ...wish(), version: 1 })).toBe('SLOT_CHANGED')
  expect(await ask(ann, wish(SLOT_A, { seats: 2 }))).toBe('SLOT_FULL')
  expect(await ask(ann)).toBe('OK')
  expect(await ask(ann)).toBe('ALREADY_YOURS')
  expect(await ask(bob)).toBe('SLOT_FULL')
  expect(await findingsAtRest(product)).toEqual([])
})
