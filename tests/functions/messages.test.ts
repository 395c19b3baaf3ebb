import { bookings } from '../../shared/contracts/bookings'
import { notifications } from '../../shared/contracts/notifications'
import { codeOf, confirm, held, tickAfter, wish } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, SLOT_A, SLOT_B, settle, staff } from '../world'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack, { capacity: 3 }))

async function confirmed(on = stack, who = ann, slot = SLOT_A): Promise<string> {
  const { booking } = await on.ask(who, bookings.request, wish(slot))
  await confirm(on, booking)
  return booking
}

const consent = (answer: 'accept' | 'reject' | 'ban' | 'filter' = 'accept', key = newKey()) =>
  stack.ask(ann, notifications.consent, { answers: [{ template: 'bookingAnswered', answer }], key })

const sends = async () => (await stack.messages()).filter(({ api }) => api === 'subscribeMessage.send')
const rows = () => stack.all('messages')
async function ledger() {
  const [found] = await stack.all('consents')
  expect(found!.granted).toBe(found!.spent + found!.unknown + found!.left)
  return found
}
const weChatAnswers = (errCode: number, times = 1) =>
  stack.post('/control/openapi', { api: 'subscribeMessage.send', errCode, times })

test('every event becomes one inbox row, however often the timer fires', async () => {
  const booking = await confirmed()
  const waiting = (await stack.ask(bob, bookings.request, wish(SLOT_B))).booking
  for (const minutes of [0, 1, 2]) await tickAfter(stack, minutes)
  expect((await rows()).map(({ title, link }) => [title, link.split('=')[1]])).toEqual([['预约已确认', booking]])
  const echo = await held(stack, waiting)
  const { slot, claim, seats } = echo
  const answer = { community: HOME, booking: waiting, rev: 0, slot, claim, seats, reason: '停电' }
  await stack.ask(staff, bookings.decline, { ...answer, key: newKey() })
  for (const minutes of [3, 4]) await tickAfter(stack, minutes)
  expect((await rows()).map(({ title }) => title)).toEqual(['预约已确认', '预约未能受理'])
  const left = (await stack.all('bookings')).flatMap(({ pending, pendingAt }) => [...pending, pendingAt])
  expect(left).toEqual([null, null])
})

test('WeChat tells nobody to come whose booking was declined or has expired', async () => {
  await consent()
  await stack.ask(ann, bookings.request, wish(SLOT_A))
  await tickAfter(stack, 24 * 60 - 10)
  await tickAfter(stack, 24 * 60)
  const [sent] = await sends()
  const data = sent?.payload.data as Record<string, { value: string }>
  expect(data.phrase3?.value).toBe('已超时')
  expect(data.thing4?.value).toBe('名额已释放，请另选时段')
})

test('two timers at once make one row and one send', async () => {
  await consent()
  await confirmed()
  await Promise.all([stack.tick(), stack.tick(), stack.tick()])
  await stack.tick()
  expect(await rows()).toHaveLength(1)
  expect(await sends()).toHaveLength(1)
})

test('a timer that slept through its lease in the middle of the drain adds nothing to what another one did', async () => {
  await consent()
  await confirmed()
  const insert = { function: 'tick', collection: 'messages', action: 'database.insertDocument' }
  const fault = await stack.fault({ match: insert, kind: 'hold' })
  const sleeper = stack.tick()
  await fault.held()
  await tickAfter(stack, 3)
  expect(await rows()).toHaveLength(1)
  await fault.release()
  await sleeper
  await tickAfter(stack, 6)
  expect(await rows()).toHaveLength(1)
  expect(await sends()).toHaveLength(1)
})

test('without consent the message is in the inbox and nowhere else', async () => {
  await confirmed()
  await tickAfter(stack, 1)
  expect(await sends()).toEqual([])
  expect(await rows()).toMatchObject([{ send: 'none', failure: 'noConsent', sendAt: null }])
  expect((await stack.ask(ann, notifications.inbox, {})).unread).toBe(1)
})

test('one consent sends one message, to its person, with values that the platform takes', async () => {
  await consent()
  await confirmed(stack, ann, SLOT_A)
  await confirmed(stack, ann, SLOT_B)
  await tickAfter(stack, 1)
  expect(await sends()).toMatchObject([
    { openid: ann, payload: { template_id: 'test-template-booking-answered' }, answer: { errcode: 0 } },
  ])
  expect((await rows()).map(({ send }) => send).sort()).toEqual(['none', 'sent'])
  expect(await ledger()).toMatchObject({ granted: 1, spent: 1, left: 0 })
})

test('an answer counts once per key, also when first answers come at once', async () => {
  const key = newKey()
  const told = await Promise.all([...Array.from({ length: 4 }, () => consent('accept', key)), consent()])
  expect(told.map(({ recorded }) => recorded).sort()).toEqual([0, 0, 0, 1, 1])
  expect(await ledger()).toMatchObject({ granted: 2, left: 2, refused: 0 })
})

test('who refuses or switches off is not sent to; a later yes counts again', async () => {
  for (const answer of ['reject', 'filter'] as const) await consent(answer)
  expect(await ledger()).toMatchObject({ granted: 0, left: 0, refused: 2, banned: false })
  await consent()
  await consent('ban')
  expect(await ledger()).toMatchObject({ left: 1, banned: true })
  await confirmed()
  await tickAfter(stack, 1)
  expect(await sends()).toEqual([])
  await consent()
  await confirmed(stack, ann, SLOT_B)
  await tickAfter(stack, 2)
  expect(await sends()).toHaveLength(1)
})

test('a send that WeChat refuses is not tried again, and staff can read why', async () => {
  await consent()
  await confirmed()
  await weChatAnswers(43101)
  for (const minutes of [1, 10, 60]) await tickAfter(stack, minutes)
  expect(await sends()).toHaveLength(1)
  expect(await rows()).toMatchObject([{ send: 'refused', failure: '43101', attempts: 1 }])
  await ledger()
})

test('a send that surely did not arrive is tried four times, each later than the last, and then given up', async () => {
  await consent()
  await confirmed()
  await weChatAnswers(45009, 10)
  const minutes = [1, 1.5, 2.1, 3.9, 4.2, 8.1, 8.3, 20, 60]
  const tries: number[] = []
  for (const minute of minutes) {
    await tickAfter(stack, minute)
    tries.push((await sends()).length)
  }
  expect(tries).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4])
  expect(await rows()).toMatchObject([{ send: 'failed', failure: '45009', attempts: 4 }])
  expect(await ledger()).toMatchObject({ granted: 1, left: 1, spent: 0 })
})

test('a send whose connection broke after WeChat had it is unknown for good, and never sent again', async () => {
  await consent()
  await confirmed()
  const fault = await stack.fault({ match: { function: 'tick', action: 'wx.openApi' }, kind: 'hold-after' })
  const ticking = stack.tick()
  await fault.held()
  await fetch(`${stack.url}/control/faults`, { method: 'DELETE' })
  expect(await ticking).toMatchObject({ ok: true, jobs: { sendQueued: { sent: 0, tried: 1 } } })
  for (const minutes of [1, 10, 60]) await tickAfter(stack, minutes)
  expect(await rows()).toMatchObject([{ send: 'unknown', attempts: 1 }])
  expect(await sends()).toHaveLength(1)
  expect(await ledger()).toMatchObject({ granted: 1, unknown: 1, spent: 0, left: 0 })
})

test.each([-604102, -1, 40001])('an answer %d proves nothing: the outcome is unknown', async (errCode) => {
  await consent()
  await confirmed()
  await weChatAnswers(errCode)
  for (const minutes of [1, 10]) await tickAfter(stack, minutes)
  expect(await rows()).toMatchObject([{ send: 'unknown', failure: String(errCode) }])
  expect(await sends()).toHaveLength(1)
})

test('a timer that died while WeChat was answering leaves the outcome unknown, and it is never sent again', async () => {
  await consent()
  await confirmed()
  await stack.fault({ match: { function: 'tick', action: 'wx.openApi' }, kind: 'crash-after' })
  await expect(stack.tick()).rejects.toThrow('died')
  expect(await rows()).toMatchObject([{ send: 'sending' }])
  for (const minutes of [1, 4, 8, 60]) await tickAfter(stack, minutes)
  expect(await rows()).toMatchObject([{ send: 'unknown', failure: 'stuck' }])
  expect(await sends()).toHaveLength(1)
  await ledger()
})

test('one’s messages are marked as read one by one or all at once', async () => {
  const [first] = [await confirmed(), await confirmed(stack, ann, SLOT_B)]
  await tickAfter(stack, 1)
  const read = (message: string | null) => stack.ask(ann, notifications.read, { message, key: newKey() })
  const { messages } = await stack.ask(ann, notifications.inbox, {})
  expect(messages.map(({ unread }) => unread)).toEqual([true, true])
  const one = messages.find(({ link }) => link.endsWith(first))!
  expect([await read(one.id), await read(one.id), await read(null), await read(null)]).toEqual(
    [1, 0, 1, 0].map((marked) => ({ marked })),
  )
  expect((await stack.ask(ann, notifications.inbox, {})).unread).toBe(0)
})

const NO_TEMPLATES = Object.fromEntries(
  ['BOOKING_ANSWERED', 'REMINDER', 'HELP_ANSWERED', 'NOTICE_PUBLISHED', 'DIGEST'].map((name) => [
    `TEMPLATE_${name}`,
    '',
  ]),
)

test('where the operator has set no template up, nobody is asked and the inbox does it alone', async () => {
  const bare = await startStack({ env: NO_TEMPLATES })
  try {
    settle(bare)
    expect(await bare.ask(ann, notifications.templates, {})).toEqual({ templates: [] })
    const answers = [{ template: 'bookingAnswered', answer: 'accept' }]
    expect(codeOf(await bare.call(ann, notifications.consent, { answers, key: newKey() }))).toBe('TEMPLATE_UNKNOWN')
    await confirmed(bare)
    await bare.tick()
    expect(await bare.all('messages')).toMatchObject([{ send: 'none', sendAt: null }])
    expect(await bare.all('consents')).toEqual([])
  } finally {
    await bare.close()
  }
})
