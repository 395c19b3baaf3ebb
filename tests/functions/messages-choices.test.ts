import { personIdOf } from '../../cloudfunctions/kit/ids'
import { notifications } from '../../shared/contracts/notifications'
import { DAY, HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, ELSEWHERE, HOME, put, staff, staffElsewhere } from '../world'
import { failedOf, messageOf } from './examples-notifications'
import { consentOf } from './notes'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const id = (number: number) => `m${String(number).padStart(32, '0')}`
const wayOf = (view: { ways: { kind: string; way: string }[] }, kind: string) =>
  view.ways.find((one) => one.kind === kind)?.way

test('who has chosen nothing reads how it is by default, and what WeChat may still send', async () => {
  put(stack, 'consents', [consentOf(ann, 'bookingAnswered', { granted: 2, left: 2 })])
  const view = await stack.ask(ann, notifications.preferences, {})
  expect(view.quiet).toEqual({ from: '22:00', to: '07:00' })
  expect([wayOf(view, 'booking'), wayOf(view, 'family'), wayOf(view, 'emergency')]).toEqual(['now', 'digest', 'now'])
  expect(view.allowed.find(({ template }) => template === 'bookingAnswered')).toMatchObject({ left: 2, banned: false })
})

test('only what differs from the default is kept, and a choice replaces the one before', async () => {
  const choose = (ways: object[], quiet: object | null) =>
    stack.ask(ann, notifications.setPreferences, { quiet, ways, key: newKey() } as never)
  await choose(
    [
      { kind: 'booking', way: 'off' },
      { kind: 'family', way: 'digest' },
    ],
    null,
  )
  expect((await stack.one('people', personIdOf(ann)))?.preferences).toEqual({ quiet: null, ways: { booking: 'off' } })
  const view = await choose([{ kind: 'family', way: 'now' }], { from: '21:00', to: '08:00' })
  expect([wayOf(view, 'booking'), wayOf(view, 'family')]).toEqual(['now', 'now'])
  expect((await stack.one('people', personIdOf(ann)))?.preferences).toEqual({
    quiet: { from: '21:00', to: '08:00' },
    ways: { family: 'now' },
  })
})

test('what is urgent can be neither switched off nor summed up', async () => {
  for (const way of ['off', 'digest'] as const) {
    const input = { quiet: null, ways: [{ kind: 'emergency', way }], key: newKey() }
    expect(codeOf(await stack.call(ann, notifications.setPreferences, input))).toBe('PREFERENCE_FIXED')
  }
  const input = { quiet: null, ways: [{ kind: 'emergency' as const, way: 'now' as const }], key: newKey() }
  expect(codeOf(await stack.call(ann, notifications.setPreferences, input))).toBe('OK')
})

test('a late repeat of a choice does not undo a later one, and a key of something else is refused', async () => {
  const first = { quiet: null, ways: [], key: newKey() }
  await stack.ask(ann, notifications.setPreferences, first)
  await stack.ask(ann, notifications.setPreferences, { quiet: { from: '20:00', to: '09:00' }, ways: [], key: newKey() })
  const repeated = await stack.ask(ann, notifications.setPreferences, first)
  expect(repeated.quiet).toEqual({ from: '20:00', to: '09:00' })
  await stack.tick()
  expect(await stack.all('messages')).toEqual([])
})

test('staff read who was not reached and why, and never what the message said', async () => {
  put(stack, 'messages', [
    failedOf(ann, id(1), 'failed', '45009'),
    failedOf(ann, id(2), 'unknown', 'stuck'),
    failedOf(ann, id(3), 'refused', '43101'),
    { ...failedOf(ann, id(4), 'failed', '45009'), community: ELSEWHERE },
  ])
  const list = (state: 'failed' | 'unknown' | 'refused') =>
    stack.ask(staff, notifications.failures, { community: HOME, state })
  const [failed, unknown, refused] = [await list('failed'), await list('unknown'), await list('refused')]
  expect(failed.failures).toMatchObject([
    { personName: '甲居民', template: '预约结果通知', why: '超过微信的每日发送限额（45009）', mayRetry: true },
  ])
  expect(unknown.failures).toMatchObject([{ why: '发送时系统中断，不知道是否送达', mayRetry: false }])
  expect(refused.failures).toMatchObject([{ why: '对方没有允许接收，或已经关闭（43101）', mayRetry: false }])
  expect(JSON.stringify([failed, unknown, refused])).not.toMatch(/请按时办理|优待证/)
})

test('only what surely did not arrive is sent again; a repeat of that is told success, and a late one sends nothing', async () => {
  put(stack, 'consents', [consentOf(ann, 'bookingAnswered', { granted: 5, left: 5 })])
  const fields = { thing1: '优待证', time2: '2026-11-24 08:30', phrase3: '已确认', thing4: '请按时到' }
  put(stack, 'messages', [
    { ...failedOf(ann, id(1), 'failed', '45009'), fields },
    failedOf(ann, id(2), 'unknown', 'stuck'),
  ])
  const retry = (message: string, key = newKey(), who = staff, community = HOME) =>
    stack.call(who, notifications.retry, { community, message, key })
  const key = newKey()
  expect([codeOf(await retry(id(1), key)), codeOf(await retry(id(1), key))]).toEqual(['OK', 'OK'])
  expect(codeOf(await retry(id(1)))).toBe('NOT_NOW')
  expect(codeOf(await retry(id(2)))).toBe('NOT_NOW')
  expect(codeOf(await retry(id(9)))).toBe('MESSAGE_UNKNOWN')
  expect(codeOf(await retry(id(1), newKey(), staffElsewhere, ELSEWHERE))).toBe('MESSAGE_UNKNOWN')
  await stack.tick()
  expect(await retry(id(1), key)).toMatchObject({ data: { queued: true } })
  await stack.tick()
  expect((await stack.messages()).filter(({ api }) => api === 'subscribeMessage.send')).toHaveLength(1)
})

test('what was told another way leaves the list, once', async () => {
  put(stack, 'messages', [failedOf(ann, id(1), 'unknown', 'stuck')])
  const dismiss = (key = newKey()) => stack.call(staff, notifications.dismiss, { community: HOME, message: id(1), key })
  expect(codeOf(await dismiss())).toBe('OK')
  expect(codeOf(await dismiss())).toBe('NOT_NOW')
  expect(await stack.one('messages', id(1))).toMatchObject({ send: 'none', failure: 'dismissed' })
  expect((await stack.ask(staff, notifications.failures, { community: HOME, state: 'unknown' })).failures).toEqual([])
})

test('old messages are put aside: read ones after 90 days, unread ones after 180, and count no more', async () => {
  const aged = (number: number, days: number, unread: boolean) => ({
    ...messageOf(ann, id(number), MONDAY - days * DAY),
    unread,
  })
  put(stack, 'messages', [aged(1, 89, false), aged(2, 91, false), aged(3, 179, true), aged(4, 181, true)])
  expect((await stack.tick()).jobs.archiveMessages).toEqual({ archived: 2 })
  const inbox = await stack.ask(ann, notifications.inbox, {})
  expect([inbox.messages.map((one) => one.id), inbox.unread]).toEqual([[id(1), id(3)], 1])
  const archive = await stack.ask(ann, notifications.inbox, { shelf: 'archive' })
  expect(archive.messages.map((one) => one.id)).toEqual([id(2), id(4)])
  expect((await stack.tick()).jobs.archiveMessages).toBe('notDue')
  await stack.setClock(MONDAY + 2 * HOUR)
  expect((await stack.tick()).jobs.archiveMessages).toEqual({ archived: 0 })
})
