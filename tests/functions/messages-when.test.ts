import { personIdOf } from '../../cloudfunctions/kit/ids'
import { notifications } from '../../shared/contracts/notifications'
import { residents } from '../../shared/contracts/residents'
import { at } from '../../shared/domain/shanghai'
import { newKey, type Stack, startStack } from '../stack'
import { ann, bob, put } from '../world'
import { bareOf, consentOf, queuedOf } from './notes'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const two = { granted: 2, left: 2 }
const sends = async () => (await stack.messages()).filter(({ api }) => api === 'subscribeMessage.send')
const states = async () => (await stack.all('messages')).map(({ send, failure }) => [send, failure])
const choose = (ways: { kind: 'booking' | 'person'; way: 'now' | 'digest' | 'off' }[], quiet = null) =>
  stack.ask(ann, notifications.setPreferences, { quiet, ways, key: newKey() })
async function tickAt(day: string, clock: string) {
  await stack.setClock(at(day, clock))
  return stack.tick()
}

test('what happens in somebody’s quiet hours is sent when they are over', async () => {
  await stack.setClock(at('2026-11-23', '23:00'))
  put(stack, 'consents', [consentOf(ann, 'bookingAnswered', two)])
  put(stack, 'messages', [queuedOf(ann, 1)])
  await stack.tick()
  expect(await sends()).toEqual([])
  await tickAt('2026-11-24', '06:59')
  expect(await sends()).toEqual([])
  await tickAt('2026-11-24', '07:00')
  expect(await sends()).toHaveLength(1)
})

test('what is urgent rings at night, and before what has waited longer', async () => {
  await stack.setClock(at('2026-11-23', '23:00'))
  put(stack, 'consents', [consentOf(ann, 'noticePublished', { standing: true })])
  const fields = { thing1: '停水', thing2: '社区', time3: '2026-11-23 22:00', thing4: '请储水' }
  put(stack, 'messages', [queuedOf(ann, 1, { kind: 'emergency', template: 'noticePublished', fields })])
  await stack.tick()
  expect(await sends()).toHaveLength(1)
})

test('a kind that was switched off is in the inbox alone', async () => {
  await choose([{ kind: 'booking', way: 'off' }])
  put(stack, 'consents', [consentOf(ann, 'bookingAnswered', two)])
  put(stack, 'messages', [queuedOf(ann, 1)])
  await stack.tick()
  expect(await states()).toEqual([['none', 'switchedOff']])
  expect((await stack.ask(ann, notifications.inbox, {})).unread).toBe(1)
  expect((await stack.all('consents'))[0]).toMatchObject(two)
})

test('a day’s small matters are one message in the evening, which counts and names the latest', async () => {
  put(stack, 'consents', [consentOf(ann, 'digest', two)])
  put(stack, 'messages', [bareOf(ann, 1), bareOf(ann, 2, 'family', '家人已同意代办'), bareOf(bob, 3)])
  await stack.tick()
  expect((await states()).map(([send]) => send)).toEqual(['digest', 'digest', 'digest'])
  await tickAt('2026-11-23', '18:29')
  expect(await sends()).toEqual([])
  await tickAt('2026-11-23', '18:30')
  await tickAt('2026-11-23', '18:31')
  expect(await sends()).toMatchObject([
    {
      openid: ann,
      payload: {
        template_id: 'test-template-digest',
        page: 'features/inbox/pages/list/index',
        data: { number1: { value: '2' }, thing2: { value: '家人已同意代办' }, time3: { value: '2026-11-23 08:59' } },
      },
      answer: { errcode: 0 },
    },
  ])
  expect(await states()).toEqual([
    ['none', 'inDigest'],
    ['sent', null],
    ['none', 'noConsent'],
  ])
})

test('what was read before the evening is neither counted nor a reason to write', async () => {
  put(stack, 'consents', [consentOf(ann, 'digest', two)])
  put(stack, 'messages', [bareOf(ann, 1)])
  await stack.tick()
  await stack.ask(ann, notifications.read, { message: null, key: newKey() })
  await tickAt('2026-11-23', '18:30')
  expect(await sends()).toEqual([])
  expect(await states()).toEqual([['none', 'read']])
})

test('a summary whose run died half-way still counts all, and goes out once', async () => {
  put(stack, 'consents', [consentOf(ann, 'digest', two)])
  put(
    stack,
    'messages',
    [1, 2, 3].map((number) => bareOf(ann, number)),
  )
  await stack.tick()
  await stack.setClock(at('2026-11-23', '18:30'))
  // The first write of that run takes the others out; the run dies before the latest is queued.
  await stack.fault({
    match: { function: 'tick', action: 'database.modifyDocument', collection: 'messages' },
    kind: 'crash-after',
  })
  await expect(stack.tick()).rejects.toThrow('died')
  await tickAt('2026-11-23', '18:33')
  await tickAt('2026-11-23', '18:36')
  const sent = await sends()
  expect(sent.map(({ payload }) => (payload.data as { number1: { value: string } }).number1.value)).toEqual(['3'])
})

test('who has erased themselves gets nothing that was still queued', async () => {
  put(stack, 'consents', [consentOf(ann, 'bookingAnswered', two)])
  await stack.ask(ann, residents.erase, { confirm: '注销', key: newKey() })
  put(stack, 'messages', [queuedOf(ann, 1)])
  put(stack, 'consents', [consentOf(ann, 'bookingAnswered', two)])
  const fault = await stack.fault({
    match: { function: 'tick', action: 'database.removeDocument' },
    kind: 'error',
    times: 9,
  })
  await stack.tick()
  expect(fault.id).toBeTruthy()
  expect(await sends()).toEqual([])
  expect(await states()).toEqual([['none', 'erased']])
})

test('a copy for somebody who is not there is told to staff', async () => {
  put(stack, 'messages', [queuedOf('nobody-at-all', 1)])
  await stack.tick()
  expect(await states()).toEqual([['failed', 'noRecipient']])
  expect(await stack.one('people', personIdOf('nobody-at-all'))).toBeUndefined()
})
