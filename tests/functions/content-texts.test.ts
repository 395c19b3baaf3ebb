import { personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { content } from '../../shared/contracts/content'
import { leaders } from '../../shared/contracts/leaders'
import { notifications } from '../../shared/contracts/notifications'
import { residents } from '../../shared/contracts/residents'
import { REFUSED_NAME, REFUSED_TEXT } from '../../shared/domain/check-machine'
import { codeOf, wish } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, ELSEWHERE, HOME, leader, manager, SLOT_A, staff, staffElsewhere } from '../world'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack, { capacity: 3 }))

/** The local cloud wants a person to look at whatever says this. */
const DOUBTED = '这是复核测试'
const asks = (text = DOUBTED) => ({ building: BUILDING, kind: 'question' as const, text, key: newKey() })
const queue = () => stack.ask(staff, content.queue, { community: HOME })
async function decide(verdict: 'pass' | 'refuse', who = staff) {
  const { checks } = await queue()
  const { id = '', rev = 0 } = checks[0] ?? {}
  return stack.call(who, content.decide, { community: HOME, check: id, verdict, rev, key: newKey() })
}

test('a text that WeChat doubts waits for staff of the community, who see it and why', async () => {
  await stack.ask(ann, leaders.ask, asks())
  const { checks } = await queue()
  expect(checks).toMatchObject([
    { kind: 'text', subject: 'help', text: DOUBTED, picture: null, byName: '甲居民', why: '提交人工审核' },
  ])
  expect((await stack.ask(staffElsewhere, content.queue, { community: ELSEWHERE })).checks).toEqual([])
})

test('one that is found fit stays, and is doubted no more', async () => {
  const { request } = await stack.ask(ann, leaders.ask, asks())
  expect((await stack.one('helpRequests', request.id))?.textNeedsReview).toBe(true)
  expect(codeOf(await decide('pass'))).toBe('OK')
  await stack.tick()
  expect(await stack.one('helpRequests', request.id)).toMatchObject({ text: DOUBTED, textNeedsReview: false })
  expect((await queue()).checks).toEqual([])
})

test('one that is found unfit is hidden, and its author is told', async () => {
  const { request } = await stack.ask(ann, leaders.ask, asks())
  await decide('refuse')
  await stack.tick()
  expect(await stack.one('helpRequests', request.id)).toMatchObject({ text: REFUSED_TEXT, textNeedsReview: false })
  const { messages } = await stack.ask(ann, notifications.inbox, {})
  expect(messages.map(({ title }) => title)).toContain('有内容没有通过检查')
})

test('a leader’s answer and a reason that staff gave are hidden wherever they stand', async () => {
  const { request } = await stack.ask(ann, leaders.ask, asks('楼道的灯什么时候修？'))
  await stack.ask(leader, leaders.answer, {
    place: BUILDING,
    request: request.id,
    rev: 0,
    text: DOUBTED,
    key: newKey(),
  })
  await decide('refuse')
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A))
  const { rev, slot, claim, seats } = (await stack.one('bookings', booking))!
  const held = { community: HOME, booking, rev, slot, claim, seats }
  await stack.ask(staff, bookings.decline, { ...held, reason: `${DOUBTED}二`, key: newKey() })
  await decide('refuse', manager)
  await stack.tick()
  expect((await stack.one('helpRequests', request.id))?.answer?.text).toBe(REFUSED_TEXT)
  expect((await stack.one('bookings', booking))?.history.at(-1)?.reason).toBe(REFUSED_TEXT)
})

test('a note of a booking, and a leader’s page, are hidden; what was changed since is left alone', async () => {
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A, { note: DOUBTED }))
  const page = { place: BUILDING, serviceHours: '每天', duties: [], offers: [], picture: null }
  await stack.ask(leader, leaders.edit, { ...page, rev: 0, pledge: `${DOUBTED}一`, key: newKey() })
  await stack.ask(leader, leaders.edit, { ...page, rev: 1, pledge: `${DOUBTED}二`, key: newKey() })
  for (let i = 0; i < 2; i++) await decide('refuse')
  await stack.tick()
  expect(await stack.one('bookings', booking)).toMatchObject({ note: REFUSED_TEXT, noteNeedsReview: false })
  expect((await stack.one('leaderPosts', BUILDING))?.pledge).toBe(`${DOUBTED}二`)
  await decide('refuse')
  await stack.tick()
  expect(await stack.one('leaderPosts', BUILDING)).toMatchObject({ pledge: REFUSED_TEXT, serviceHours: '' })
})

test('a name that WeChat could not judge waits too; one that is found unfit gives way, and cannot be taken again', async () => {
  const unsure = () => stack.post('/control/openapi', { api: 'security.msgSecCheck', suggest: 'review' })
  await unsure()
  await stack.ask(bob, residents.rename, { name: '不雅之名', key: newKey() })
  expect((await stack.one('people', personIdOf(bob)))?.nameNeedsReview).toBe(true)
  await decide('refuse')
  await stack.tick()
  expect(await stack.one('people', personIdOf(bob))).toMatchObject({ name: REFUSED_NAME, nameNeedsReview: false })
  await unsure()
  expect(codeOf(await stack.call(bob, residents.rename, { name: '不雅之名', key: newKey() }))).toBe('NAME_REFUSED')
  await unsure()
  await stack.ask(bob, residents.rename, { name: '王小明', key: newKey() })
  await decide('pass')
  await stack.tick()
  expect(await stack.one('people', personIdOf(bob))).toMatchObject({ name: '王小明', nameNeedsReview: false })
})

test('nobody decides about their own words, about another community’s, or twice', async () => {
  await stack.ask(staff, leaders.ask, asks()).catch(() => undefined)
  await stack.ask(ann, leaders.ask, asks(`${DOUBTED}三`))
  const checks = await stack.all('contentChecks')
  const own = checks.find(({ by }) => by === personIdOf(staff))
  const anns = checks.find(({ by }) => by === personIdOf(ann))!
  const call = (who: string, community: string, check: string, key = newKey()) =>
    stack.call(who, content.decide, { community, check, verdict: 'pass', rev: 0, key })
  if (own) expect(codeOf(await call(staff, HOME, own._id))).toBe('OWN_CONTENT')
  expect(codeOf(await call(staffElsewhere, ELSEWHERE, anns._id))).toBe('CHECK_UNKNOWN')
  const key = newKey()
  expect([codeOf(await call(staff, HOME, anns._id, key)), codeOf(await call(staff, HOME, anns._id, key))]).toEqual([
    'OK',
    'OK',
  ])
  expect(codeOf(await call(manager, HOME, anns._id))).toMatch(/STALE|NOT_NOW/)
})

test('who erases themselves takes their doubted words along', async () => {
  await stack.ask(ann, leaders.ask, asks())
  await stack.ask(ann, residents.erase, { confirm: '注销', key: newKey() })
  await stack.tick()
  expect(await stack.all('contentChecks')).toEqual([])
})
