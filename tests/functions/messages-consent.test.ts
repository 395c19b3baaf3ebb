import { notifications } from '../../shared/contracts/notifications'
import { DAY } from '../../shared/domain/shanghai'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, put } from '../world'
import { queuedOf } from './notes'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  const env = { TEMPLATE_BOOKING_ANSWERED: 'x-booking:longTerm', TEMPLATE_REMINDER: 'x-reminder:limited:2/7' }
  stack = await startStack({ env })
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

type Template = 'bookingAnswered' | 'reminder' | 'helpAnswered'
const answer = (template: Template, said: 'accept' | 'reject' | 'ban' | 'filter') =>
  stack.ask(ann, notifications.consent, { answers: [{ template, answer: said }], key: newKey() })
const sends = async () => (await stack.messages()).filter(({ api }) => api === 'subscribeMessage.send').length
async function ledger() {
  const [found] = await stack.all('consents')
  expect(found!.granted).toBe(found!.spent + found!.unknown + found!.left)
  return found!
}
const made = { rows: 0 }
function nextNumber(): number {
  made.rows += 1
  return made.rows
}
function tell(template: Template, count = 1) {
  const fields =
    template === 'reminder' ? { thing1: '事', time2: '2026-11-24 08:30', thing3: '窗口', thing4: '记得' } : undefined
  put(
    stack,
    'messages',
    Array.from({ length: count }, () => queuedOf(ann, nextNumber(), { template, ...(fields ? { fields } : {}) })),
  )
}

test('the kinds are told to the client, so that it never asks for two in one call', async () => {
  const { templates } = await stack.ask(ann, notifications.templates, {})
  expect(Object.fromEntries(templates.map(({ name, kind }) => [name, kind]))).toEqual({
    bookingAnswered: 'longTerm',
    reminder: 'limited',
    helpAnswered: 'once',
    noticePublished: 'longTerm',
    digest: 'once',
  })
})

test('a yes that holds sends again and again, each send granted as it is spent, until it is taken back', async () => {
  await answer('bookingAnswered', 'accept')
  expect(await ledger()).toMatchObject({ kind: 'longTerm', standing: true, granted: 0 })
  tell('bookingAnswered', 3)
  await stack.tick()
  expect(await sends()).toBe(3)
  expect(await ledger()).toMatchObject({ granted: 3, spent: 3, left: 0 })
  await answer('bookingAnswered', 'filter')
  expect((await ledger()).standing).toBe(true)
  await answer('bookingAnswered', 'reject')
  tell('bookingAnswered')
  await stack.tick()
  expect(await sends()).toBe(3)
  expect(await ledger()).toMatchObject({ standing: false, granted: 3 })
})

test('who switches it off in WeChat is not sent to until they say yes again', async () => {
  await answer('bookingAnswered', 'accept')
  await answer('bookingAnswered', 'ban')
  tell('bookingAnswered')
  await stack.tick()
  expect(await sends()).toBe(0)
  await answer('bookingAnswered', 'accept')
  tell('bookingAnswered')
  await stack.tick()
  expect(await sends()).toBe(1)
})

test('WeChat’s own word that somebody does not allow it ends a yes that held', async () => {
  await answer('bookingAnswered', 'accept')
  await stack.post('/control/openapi', { api: 'subscribeMessage.send', errCode: 43101 })
  tell('bookingAnswered')
  await stack.tick()
  expect(await ledger()).toMatchObject({ standing: false, granted: 1, spent: 1 })
})

test('a send that surely did not arrive is given back, also of a yes that holds', async () => {
  await answer('bookingAnswered', 'accept')
  await stack.post('/control/openapi', { api: 'subscribeMessage.send', errCode: 45009 })
  tell('bookingAnswered')
  await stack.tick()
  expect(await ledger()).toMatchObject({ granted: 0, spent: 0, unknown: 0 })
})

test('a limited yes sends so many in so many days, counted from the first; then a new span begins', async () => {
  await answer('reminder', 'accept')
  tell('reminder', 3)
  await stack.tick()
  expect(await sends()).toBe(2)
  expect(await ledger()).toMatchObject({ kind: 'limited', granted: 2, spent: 2, windowLeft: 0 })
  await stack.setClock(MONDAY + 6 * DAY)
  tell('reminder')
  await stack.tick()
  expect(await sends()).toBe(2)
  await stack.setClock(MONDAY + 8 * DAY)
  tell('reminder')
  await stack.tick()
  expect(await sends()).toBe(3)
  expect(await ledger()).toMatchObject({ granted: 3, spent: 3, windowLeft: 1 })
})

test('a limited send that surely did not arrive leaves room for another', async () => {
  await answer('reminder', 'accept')
  await stack.post('/control/openapi', { api: 'subscribeMessage.send', errCode: 45009 })
  tell('reminder')
  await stack.tick()
  expect(await ledger()).toMatchObject({ granted: 0, spent: 0, windowLeft: 2 })
})
