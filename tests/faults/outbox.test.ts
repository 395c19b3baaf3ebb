import { bookings } from '../../shared/contracts/bookings'
import { notifications } from '../../shared/contracts/notifications'
import { newKey, type Stack } from '../stack'
import { ann, bob, cai, SLOT_A, SLOT_B } from '../world'
import { confirm, insert, move, tickAfter, wish, write } from './acts'
import { CUTS } from './cuts'
import { renew, stage, without } from './stage'

let product: Stack
beforeAll(async () => {
  product = await stage()
})
beforeEach(() => renew(product, { capacity: 3 }))
afterAll(() => product.close())

const book = async (stack: Stack, who = ann) => (await stack.ask(who, bookings.request, wish())).booking
const inboxOf = async (stack: Stack, who = ann) => (await stack.ask(who, notifications.inbox, {})).messages.length

/** Two answers come after one another before the timer has come round. */
async function twoAnswersThenDrain(stack: Stack) {
  const booking = await book(stack)
  await confirm(stack, booking)
  await move(stack, ann, booking, SLOT_B)
  await confirm(stack, booking)
  await tickAfter(stack, 1)
  return inboxOf(stack)
}

test('each transition pushes its event: two answers before a drain are two messages', async () => {
  expect(await twoAnswersThenDrain(product)).toBe(2)
})

test('control: a transition that sets the outbox instead drops the earlier answer', async () => {
  expect(await without(CUTS.outboxIsPushed, twoAnswersThenDrain)).toBe(1)
})

test('an answer names the time that it was given for, also when the booking has moved on before it is told', async () => {
  const booking = await book(product)
  await confirm(product, booking)
  await move(product, ann, booking, SLOT_B)
  await confirm(product, booking)
  await tickAfter(product, 1)
  const { messages } = await product.ask(ann, notifications.inbox, {})
  expect(messages.map(({ body }) => /\d+:\d\d/.exec(body)?.[0]).sort()).toEqual(['8:30', '9:00'])
})

/** The drain has read the first answer, and is about to pull it, when the second one comes. */
async function answerDuringDrain(stack: Stack) {
  const booking = await book(stack)
  await confirm(stack, booking)
  const stall = await stack.fault({ ...write('bookings'), kind: 'hold' })
  const draining = stack.tick()
  await stall.held()
  await move(stack, ann, booking, SLOT_B)
  await confirm(stack, booking)
  await stall.release()
  await draining
  await tickAfter(stack, 1)
  return inboxOf(stack)
}

test('the drain pulls what it has read, by id: an answer that comes meanwhile is told too', async () => {
  expect(await answerDuringDrain(product)).toBe(2)
})

test('control: a drain that clears the outbox swallows the answer that came meanwhile', async () => {
  expect(await without(CUTS.outboxIsPulledById, answerDuringDrain)).toBe(1)
})

async function twoAnswersTwoDrains(stack: Stack) {
  const booking = await book(stack)
  await confirm(stack, booking)
  await tickAfter(stack, 1)
  await move(stack, ann, booking, SLOT_B)
  await confirm(stack, booking)
  await tickAfter(stack, 2)
  return inboxOf(stack)
}

test('a message’s id names the rev: the second confirmation of a booking is a second message', async () => {
  expect(await twoAnswersTwoDrains(product)).toBe(2)
})

test('control: without the rev in its id the second confirmation is taken for the first', async () => {
  expect(await without(CUTS.messageIdNamesRev, twoAnswersTwoDrains)).toBe(1)
})

/** A drain dies when its rows are in, before it pulls; the next one finds two rows there and one new. */
async function halfInserted(stack: Stack) {
  const [anns, bobs, cais] = [await book(stack, ann), await book(stack, bob), await book(stack, cai)]
  for (const booking of [anns, bobs]) await confirm(stack, booking)
  await stack.fault({ ...insert('messages'), kind: 'crash-after' })
  await stack.tick().catch(() => {})
  await confirm(stack, cais)
  await tickAfter(stack, 3)
  return [await inboxOf(stack, ann), await inboxOf(stack, bob), await inboxOf(stack, cai)]
}

test('a batch of rows that meets one that is there is finished row by row before anything is pulled', async () => {
  expect(await halfInserted(product)).toEqual([1, 1, 1])
})

test('control: a batch that gives up at the first duplicate loses the rows behind it', async () => {
  expect(await without(CUTS.batchIsFinished, halfInserted, { capacity: 3 })).toEqual([1, 1, 0])
})

const STRIKES = (['crash-before', 'crash-after', 'duplicate', 'error'] as const).flatMap((kind) => [
  { kind, at: 'its rows', where: insert('messages') },
  { kind, at: 'its pull', where: write('bookings') },
])

test.each(STRIKES)('a drain struck by $kind at $at tells each answer exactly once all the same', async (strike) => {
  const booking = await book(product)
  await confirm(product, booking)
  await product.fault({ ...strike.where, kind: strike.kind })
  await product.tick().catch(() => {})
  for (const minutes of [3, 6]) await tickAfter(product, minutes)
  expect(await inboxOf(product)).toBe(1)
  expect(await product.one('bookings', booking)).toMatchObject({ pending: [], pendingAt: null })
})

/** A drain outlives its lease, so that a second one runs beside it; both stand before their pull. */
async function twoDrains(stack: Stack, booking: string) {
  const first = await stack.fault({ ...write('bookings'), kind: 'hold' })
  const one = stack.tick()
  await first.held()
  await move(stack, ann, booking, SLOT_B)
  await stack.setClock(Date.UTC(2026, 10, 23, 1, 3))
  const second = await stack.fault({ ...write('bookings'), kind: 'hold' })
  const two = stack.tick()
  await second.held()
  await first.release()
  await one
  return async () => {
    await second.release()
    await two
  }
}

test('a drain that has been overtaken by another one hides nothing that was pushed since', async () => {
  const booking = await book(product)
  await confirm(product, booking)
  const goOn = await twoDrains(product, booking)
  await move(product, ann, booking, SLOT_A)
  await confirm(product, booking)
  await goOn()
  await tickAfter(product, 6)
  expect(await inboxOf(product)).toBe(2)
})

test('a booking whose outbox two drains have emptied between them leaves the drain’s list', async () => {
  const booking = await book(product)
  await confirm(product, booking)
  await (await twoDrains(product, booking))()
  await tickAfter(product, 6)
  expect(await product.one('bookings', booking)).toMatchObject({ slot: SLOT_B, pending: [], pendingAt: null })
})

/** Ann allowed two messages; the run that sends the first dies once WeChat has it. */
async function senderDies(stack: Stack) {
  for (const key of [newKey(), newKey()]) {
    await stack.ask(ann, notifications.consent, { answers: [{ template: 'bookingAnswered', answer: 'accept' }], key })
  }
  await confirm(stack, await book(stack))
  await stack.fault({ match: { function: 'tick', action: 'wx.openApi' }, kind: 'crash-after' })
  await stack.tick().catch(() => {})
  for (const minutes of [3, 6, 9]) await tickAfter(stack, minutes)
  const [row] = await stack.all('messages')
  return { sent: (await stack.messages()).length, row: row?.send, inbox: await inboxOf(stack) }
}

test('WeChat is asked at most once: a send whose run died becomes unknown, and the inbox has it', async () => {
  expect(await senderDies(product)).toEqual({ sent: 1, row: 'unknown', inbox: 1 })
})

test('control: a row that is marked only after its send is sent twice', async () => {
  expect(await without(CUTS.claimThenSend, senderDies)).toEqual({ sent: 2, row: 'sent', inbox: 1 })
})

test('the place that was given up is named in the outbox: a cancel that dies before its release is finished', async () => {
  const booking = await book(product)
  await product.fault({ ...write('slots', ann, 2), kind: 'crash-before' })
  await move(product, ann, booking, SLOT_B)
  expect((await product.one('slots', SLOT_A))?.left).toBe(2)
  await tickAfter(product, 1)
  expect((await product.one('slots', SLOT_A))?.left).toBe(3)
})
