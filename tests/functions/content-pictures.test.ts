import { checkIdOf, noticeIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { content } from '../../shared/contracts/content'
import { notifications } from '../../shared/contracts/notifications'
import { MINUTE } from '../../shared/domain/shanghai'
import type { ContentCheck } from '../../shared/model/content-check'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { HOME, leader, manager, put, staff } from '../world'
import { checkOf } from './examples-content'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const NOTICE = noticeIdOf(personIdOf(leader), 'a-notice-with-a-picture')
const FILE = 'cloud://local-cloud.local/notices/a.png'
const CHECK = checkIdOf('notice', NOTICE, FILE)
const checking = (rest: Partial<ContentCheck> = {}) =>
  checkOf(CHECK, 'checking', {
    ...{ kind: 'picture', subject: 'notice', about: NOTICE, part: FILE, text: null, file: FILE },
    ...{ by: personIdOf(leader), byName: '钱楼长', trace: 'trace-1', dueAt: MONDAY + 30 * MINUTE },
    ...rest,
  })
/** A notice, as far as a picture's verdict is about it. */
const notice = () => put(stack, 'notices', [{ _id: NOTICE, pictures: [{ file: FILE, state: 'checking' }] } as never])
const verdict = (suggest: string, rest: object = {}) => ({
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: 'trace-1',
  errcode: 0,
  result: { suggest },
  ...rest,
})
const push = (event: object, source = 'wx_unknown', openid?: string) =>
  stack.post('/control/push', { function: 'verdicts', event, source, ...(openid ? { openid } : {}) })
const pictureNow = async () => (await stack.one('notices', NOTICE))?.pictures[0]?.state
const statusNow = async () => (await stack.one('contentChecks', CHECK))?.status

test.each([
  ['pass', 'passed', 'shown'],
  ['risky', 'refused', 'refused'],
  ['review', 'review', 'review'],
  ['a new word', 'review', 'review'],
])('a verdict %s makes the check %s and the picture %s', async (suggest, status, state) => {
  put(stack, 'contentChecks', [checking()])
  notice()
  expect(await push(verdict(suggest))).toMatchObject({ result: 'success' })
  expect(await statusNow()).toBe(status)
  await stack.tick()
  expect(await pictureNow()).toBe(state)
})

test('a verdict that failed on WeChat’s side is a doubt, whatever it suggests', async () => {
  put(stack, 'contentChecks', [checking()])
  await push(verdict('pass', { errcode: -1008 }))
  expect(await statusNow()).toBe('review')
})

test('a verdict that is pushed twice, or after a person has decided, changes nothing', async () => {
  put(stack, 'contentChecks', [checking()])
  notice()
  for (let i = 0; i < 2; i++) expect(await push(verdict('pass'))).toMatchObject({ result: 'success' })
  expect(await push(verdict('risky'))).toMatchObject({ result: 'success' })
  expect(await statusNow()).toBe('passed')
  await stack.tick()
  expect((await stack.one('contentChecks', CHECK))?.history).toHaveLength(1)
})

test('a trace that nobody knows, and an event that is no verdict, are taken and change nothing', async () => {
  const before = everything(stack)
  for (const event of [verdict('pass', { trace_id: 'nobody-knows' }), { Event: 'user_enter' }, {}])
    expect(await push(event)).toMatchObject({ result: 'success' })
  expect(everything(stack)).toEqual(before)
})

test('nobody but the platform can push a verdict: neither a person, nor the timer, nor another function', async () => {
  put(stack, 'contentChecks', [checking()])
  const refused = { ok: false, error: { code: 'WRONG_SOURCE' } }
  expect((await stack.raw('verdicts', verdict('pass'), staff)).envelope).toMatchObject(refused)
  for (const source of ['wx_client', 'wx_devtools', 'wx_trigger', 'wx_client,scf', 'wx_unknown,scf', ''])
    expect(await push(verdict('pass'), source, staff)).toMatchObject({ result: refused })
  expect(await statusNow()).toBe('checking')
})

test('what WeChat does not answer in half an hour goes to a person; a verdict that comes late still counts', async () => {
  put(stack, 'contentChecks', [checking()])
  notice()
  await stack.setClock(MONDAY + 29 * MINUTE)
  await stack.tick()
  expect(await statusNow()).toBe('checking')
  await stack.setClock(MONDAY + 30 * MINUTE)
  await stack.tick()
  expect([await statusNow(), await pictureNow()]).toEqual(['review', 'review'])
  const { checks } = await stack.ask(staff, content.queue, { community: HOME })
  expect(checks).toMatchObject([{ id: CHECK, kind: 'picture', why: '微信没有按时答复', byName: '钱楼长' }])
  await push(verdict('pass'))
  await stack.tick()
  expect([await statusNow(), await pictureNow()]).toEqual(['passed', 'shown'])
})

test('who chose a picture that was refused is told once, however often the timer comes', async () => {
  put(stack, 'contentChecks', [checking()])
  notice()
  await push(verdict('risky'))
  await stack.fault({
    match: { function: 'tick', action: 'database.modifyDocument', collection: 'contentChecks' },
    kind: 'error',
  })
  await stack.tick()
  await stack.setClock(MONDAY + 3 * MINUTE)
  await stack.tick()
  const { messages } = await stack.ask(leader, notifications.inbox, {})
  expect(messages.map(({ title }) => title)).toEqual(['有内容没有通过检查'])
})

test('of two who decide at once the first one stands', async () => {
  put(stack, 'contentChecks', [checking({ ...checkOf(CHECK, 'review'), kind: 'picture', status: 'review' })])
  const decide = (who: string, said: 'pass' | 'refuse') =>
    stack.call(who, content.decide, { community: HOME, check: CHECK, verdict: said, rev: 0, key: newKey() })
  const codes = (await Promise.all([decide(staff, 'pass'), decide(manager, 'refuse')])).map(codeOf)
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(codes.filter((code) => code === 'STALE' || code === 'NOT_NOW')).toHaveLength(1)
})
