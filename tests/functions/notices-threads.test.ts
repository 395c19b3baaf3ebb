import { personIdOf } from '../../cloudfunctions/kit/ids'
import { notices } from '../../shared/contracts/notices'
import { DAY, HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, HOME, leader, manager, staff } from '../world'
import { ANNS_THREAD, furnishNotices, LEADERS, PERIOD } from './examples-notices'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishNotices(stack)
})

const wish = (more: object = {}) => ({
  notice: LEADERS,
  kind: 'question' as const,
  text: '电梯停不停？',
  key: newKey(),
  ...more,
})
const ask = async (who: string, more: object = {}) => (await stack.ask(who, notices.ask, wish(more))).thread
const code = async (who: string, more: object = {}) => codeOf(await stack.call(who, notices.ask, wish(more)))
const reply = (thread: string, rev: number, text = '不停') => ({ place: BUILDING, thread, rev, text, key: newKey() })
const told = async (who: string) =>
  (await stack.all('messages')).filter(({ person }) => person === personIdOf(who)).map(({ title }) => title)

test('a question goes to the author, the answer to who asked, and may be followed up', async () => {
  const asked = await ask(bob)
  expect(asked).toMatchObject({ status: 'waiting', stairwellName: '春晓园 1号楼 1单元', personName: '乙居民' })
  await stack.tick()
  expect(await told(leader)).toEqual(['有居民就通知提问'])
  const answered = await stack.ask(leader, notices.answer, reply(asked.id, 0))
  expect(answered.thread).toMatchObject({
    status: 'answered',
    lines: [{ official: false }, { official: true, text: '不停' }],
  })
  await stack.tick()
  expect(await told(bob)).toEqual(['您的提问有了答复'])
  const more = { thread: asked.id, rev: 1, text: '那下午呢？', key: newKey() }
  const followed = await stack.ask(bob, notices.askMore, more)
  expect(followed.thread).toMatchObject({ status: 'waiting', rev: 2 })
  expect(await stack.ask(bob, notices.askMore, more)).toEqual(followed)
  expect((await stack.ask(bob, notices.one, { notice: LEADERS })).threads).toHaveLength(1)
  const { threads } = await stack.ask(leader, notices.threads, { place: BUILDING, notice: LEADERS, view: 'waiting' })
  expect(threads.map(({ id }) => id).sort()).toEqual([asked.id, ANNS_THREAD].sort())
})

test('where the author answers for the place no longer, staff are told', async () => {
  alter(stack, 'people', personIdOf(leader), { $set: { 'grants.0.until': MONDAY } })
  await ask(bob)
  await stack.tick()
  expect([await told(leader), await told(staff), await told(manager)]).toEqual([
    [],
    ['有居民就通知提问'],
    ['有居民就通知提问'],
  ])
})

test('an objection is heard until the period closes, and on public notices alone', async () => {
  const objection = { notice: PERIOD, kind: 'objection', text: '离窗户太近了' }
  const heard = await ask(ann, objection)
  expect(await code(ann, { kind: 'objection' })).toBe('OBJECTION_CLOSED')
  await stack.setClock(MONDAY + 5 * DAY)
  expect(await code(ann, objection)).toBe('OBJECTION_CLOSED')
  const more = { thread: heard.id, rev: 0, text: '还有一点', key: newKey() }
  expect(codeOf(await stack.call(ann, notices.askMore, more))).toBe('OBJECTION_CLOSED')
  expect(await code(ann, { notice: PERIOD })).toBe('OK')
})

test('what is withdrawn or over hears nothing more, and what still waited is closed', async () => {
  alter(stack, 'notices', LEADERS, { $set: { expiresAt: MONDAY + HOUR } })
  await stack.setClock(MONDAY + HOUR)
  expect(await code(bob)).toBe('NOTICE_UNKNOWN')
  await stack.tick()
  await stack.tick()
  expect(await stack.one('noticeThreads', ANNS_THREAD)).toMatchObject({ status: 'closed', live: false })
  const more = { thread: ANNS_THREAD, rev: 1, text: '还有一点', key: newKey() }
  expect(codeOf(await stack.call(ann, notices.askMore, more))).toBe('NOTICE_UNKNOWN')
  expect(codeOf(await stack.call(leader, notices.answer, reply(ANNS_THREAD, 1)))).toBe('NOT_NOW')
})

test('of twenty asked at once by one person five are taken; a repeat of one that was is still told so', async () => {
  const inputs = Array.from({ length: 20 }, () => wish())
  const codes = (await Promise.all(inputs.map((input) => stack.call(bob, notices.ask, input)))).map(codeOf)
  expect(codes.filter((one) => one === 'OK')).toHaveLength(5)
  expect(new Set(codes)).toEqual(new Set(['OK', 'THREAD_LIMIT']))
  const taken = inputs[codes.indexOf('OK')]!
  expect(codeOf(await stack.call(bob, notices.ask, taken))).toBe('OK')
  expect(await stack.all('noticeThreads')).toHaveLength(6)
  await stack.setClock(MONDAY + HOUR + 1000)
  expect(codeOf(await stack.call(bob, notices.ask, { ...taken, text: '换一句话' }))).toBe('KEY_USED')
})

test('risky words are refused; doubtful ones are written, and put before a person', async () => {
  expect(await code(bob, { text: '违规测试' })).toBe('CONTENT_REFUSED')
  expect(await stack.all('noticeThreads')).toHaveLength(1)
  const { id } = await ask(bob, { text: '请看复核测试' })
  expect((await stack.one('noticeThreads', id))?.lines).toMatchObject([{ needsReview: true }])
  expect(await stack.all('contentChecks')).toMatchObject([
    { subject: 'thread', about: id, part: '0', text: '请看复核测试' },
  ])
})

test('a thread has twenty lines at most; nobody goes on with another’s, or answers their own', async () => {
  const lines = Array.from({ length: 20 }, () => ({
    at: 0,
    by: 'x',
    byName: 'x',
    official: false,
    text: 'x',
    needsReview: false,
  }))
  expect(
    codeOf(await stack.call(bob, notices.askMore, { thread: ANNS_THREAD, rev: 0, text: '我也问', key: newKey() })),
  ).toBe('THREAD_UNKNOWN')
  alter(stack, 'noticeThreads', ANNS_THREAD, { $set: { lines } })
  expect(codeOf(await stack.call(leader, notices.answer, reply(ANNS_THREAD, 0)))).toBe('THREAD_FULL')
  alter(stack, 'noticeThreads', ANNS_THREAD, { $set: { lines: [], person: personIdOf(leader) } })
  expect(codeOf(await stack.call(leader, notices.answer, reply(ANNS_THREAD, 0)))).toBe('NO_DUTY')
  expect(codeOf(await stack.call(staff, notices.answer, { ...reply(ANNS_THREAD, 0), place: HOME }))).toBe('OK')
  expect(codeOf(await stack.call(staff, notices.answer, { ...reply(ANNS_THREAD, 0), place: HOME }))).toBe('STALE')
})
