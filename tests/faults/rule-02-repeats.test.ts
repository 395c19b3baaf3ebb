import { bookings } from '../../shared/contracts/bookings'
import { newKey, type Stack } from '../stack'
import { ann, SLOT_A, SLOT_B } from '../world'
import { cancel, codeOf, held, insert, move, tickAfter, wish } from './acts'
import { findings, findingsAtRest } from './audit'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product, { capacity: 3 }))
afterAll(() => product.close())

const asks = (stack: Stack, input: ReturnType<typeof wish>) => stack.call(ann, bookings.request, input)

test('the same request again answers the same booking and takes nothing more', async () => {
  const input = wish()
  const answers = await Promise.all([asks(product, input), asks(product, input), asks(product, input)])
  expect(new Set(answers.map(({ data }) => data?.booking)).size).toBe(1)
  expect((await product.one('slots', SLOT_A))?.left).toBe(2)
})

/** One key for a slot, then for something else: what is Ann told, and what does she have? */
async function askedOtherwise(stack: Stack, second: { slot?: string; seats?: number; note?: string }) {
  const key = newKey()
  await asks(stack, wish(SLOT_A, { key }))
  const { slot = SLOT_A, ...rest } = second
  const told = codeOf(await asks(stack, wish(slot, { key, ...rest })))
  return { told, findings: await findingsAtRest(stack) }
}

test.each([
  ['another slot', { slot: SLOT_B }],
  ['other seats', { seats: 2 }],
  ['another note', { note: '请帮忙复印材料' }],
])('a key that has asked for one thing is refused for %s, and the place goes back', async (_, second) => {
  expect(await askedOtherwise(product, second)).toEqual({ told: 'KEY_USED', findings: [] })
})

test('control: without comparing the input Ann is told that she has two seats, and has one', async () => {
  const told = await without(CUTS.repeatEqualsFirst, (stack) => askedOtherwise(stack, { seats: 2 }), { capacity: 3 })
  expect(told).toEqual({ told: 'OK', findings: [] })
})

async function repeatedAfterCancel(stack: Stack) {
  const input = wish()
  const { booking } = await stack.ask(ann, bookings.request, input)
  await cancel(stack, ann, booking)
  const told = codeOf(await asks(stack, input))
  const { bookings: live } = await stack.ask(ann, bookings.mine, { view: 'live' })
  return { told, live: live.length, findings: await findingsAtRest(stack) }
}

test('a repeat after a cancel is refused, and its claim goes back', async () => {
  expect(await repeatedAfterCancel(product)).toEqual({ told: 'KEY_USED', live: 0, findings: [] })
})

test('control: a found booking that is not checked tells Ann that she has what she cancelled', async () => {
  const told = await without(CUTS.repeatIsChecked, repeatedAfterCancel)
  expect(told).toEqual({ told: 'OK', live: 0, findings: [] })
})

/** The first request stalls between claim and booking; its key comes again for more seats. */
async function moreSeatsMeanwhile(stack: Stack) {
  const key = newKey()
  const stall = await stack.fault({ ...insert('bookings', ann), kind: 'hold' })
  const first = asks(stack, wish(SLOT_A, { key }))
  await stall.held()
  const second = await asks(stack, wish(SLOT_A, { key, seats: 3 }))
  await stall.release()
  return { codes: [codeOf(await first), codeOf(second)], findings: await findings(stack) }
}

test('a repeat for more seats never stands on the smaller claim of the first', async () => {
  expect(await moreSeatsMeanwhile(product)).toEqual({ codes: ['OK', 'BUSY'], findings: [] })
})

test('a repeated move tells the truth: the same target is success, another one or a cancelled booking is refused', async () => {
  const key = newKey()
  const { booking } = await product.ask(ann, bookings.request, wish())
  const before = await held(product, booking)
  const again = (to: string) => product.call(ann, bookings.reschedule, { ...before, to, version: 0, key })
  expect(codeOf(await again(SLOT_B))).toBe('OK')
  expect(codeOf(await again(SLOT_B))).toBe('OK')
  const other = SLOT_B.replace('0900', '0930')
  expect(codeOf(await again(other))).toBe('KEY_USED')
  expect((await product.one('slots', other))?.left).toBe(3)
  await cancel(product, ann, booking)
  expect(codeOf(await again(SLOT_B))).toBe('KEY_USED')
  expect(await findingsAtRest(product)).toEqual([])
})

test('a request that was swept while it stalled is refused when it is repeated, and holds nothing', async () => {
  const input = wish()
  await product.fault({ ...insert('bookings', ann), kind: 'crash-before' })
  await asks(product, input)
  await tickAfter(product, 3)
  expect(codeOf(await asks(product, input))).toBe('KEY_USED')
  expect(codeOf(await move(product, ann, (await product.all('bookings'))[0]!._id, SLOT_B))).toBe('MALFORMED')
  expect(await findingsAtRest(product)).toEqual([])
})
