import { personIdOf } from '../../cloudfunctions/kit/ids'
import { home } from '../../shared/contracts/home'
import { notices } from '../../shared/contracts/notices'
import { noticeOrder } from '../../shared/domain/notice-kinds'
import { DAY, HOUR } from '../../shared/domain/shanghai'
import type { Notice } from '../../shared/model/notice'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, ELSEWHERE, HOME, leader, put, staffElsewhere, stranger, VACANT, worker } from '../world'
import { EMERGENCY, furnishNotices, LEADERS, noticeOf, PERIOD, reachOf } from './examples-notices'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const idOf = (n: number) => `n${n.toString(16).padStart(32, '0')}`
const out = (n: number, rest: Partial<Notice> = {}) => {
  const { kind = 'notice', pinned = false } = rest
  const publishedAt = MONDAY - DAY + n * 1000
  return noticeOf(idOf(n), { publishedAt, order: noticeOrder(kind, pinned, publishedAt, idOf(n)), ...rest })
}
const feed = (who: string, more: object = {}) => stack.ask(who, notices.feed, { community: HOME, ...more })
const titles = async (who: string, more: object = {}) => (await feed(who, more)).notices.map(({ title }) => title)

test('a feed is two round trips and reads its page alone, with thousands of notices elsewhere', async () => {
  const elsewhere = Array.from({ length: 3000 }, (_, n) =>
    out(n, { targets: [n % 2 ? VACANT : ELSEWHERE], readers: [n % 2 ? VACANT : ELSEWHERE] }),
  )
  const mine = Array.from({ length: 60 }, (_, n) => {
    const targets = [[HOME], [BUILDING], [`${BUILDING}.u1`]][n % 3]!
    return out(5000 + n, { targets, readers: n % 4 ? targets : [...targets, `public:${HOME}`], title: `第${n}条通知` })
  })
  put(stack, 'notices', [...elsewhere, ...mine])
  await feed(ann)
  const { data, stats } = await stack.call(ann, notices.feed, { community: HOME })
  expect(data?.notices.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, n) => `第${59 - n}条通知`))
  expect(stats.dbCalls).toBe(2)
  expect(stats.docsExamined).toBeLessThanOrEqual(22)
  const { calls } = (await (await fetch(`${stack.url}/control/calls?limit=1`)).json()) as {
    calls: { unindexed: number }[]
  }
  expect(calls[0]?.unindexed).toBe(0)
  let [next, seen]: [string | null | undefined, number] = [data?.next, 20]
  while (next) {
    const page = await feed(ann, { after: next })
    seen += page.notices.length
    next = page.next
  }
  expect(seen).toBe(60)
})

test('emergencies come first, then what is pinned, then the latest; by kind and by words of the title', async () => {
  put(stack, 'notices', [
    out(1, { kind: 'emergency', title: '大风预警' }),
    out(2, { pinned: true, title: '元旦值班', kind: 'duty' }),
    out(3, { title: '明天停水' }),
    out(4, { title: '后天停电' }),
  ])
  expect(await titles(ann)).toEqual(['大风预警', '元旦值班', '后天停电', '明天停水'])
  expect(await titles(ann, { kind: 'duty' })).toEqual(['元旦值班'])
  expect(await titles(ann, { query: '停' })).toEqual(['后天停电', '明天停水'])
  expect(await titles(ann, { query: ' 天停水' })).toEqual(['明天停水'])
  expect(await titles(ann, { query: '停气' })).toEqual([])
})

test('a stranger reads what is public, and is asked to register for the rest; who lives elsewhere finds nothing', async () => {
  furnishNotices(stack)
  expect(await titles(stranger)).toEqual(['车棚选址公示'])
  expect((await feed(stranger)).notices[0]).toMatchObject({ unread: false, acknowledged: false })
  const one = async (who: string, notice: string) => codeOf(await stack.call(who, notices.one, { notice }))
  expect([await one(stranger, PERIOD), await one(stranger, LEADERS)]).toEqual(['OK', 'NOTICE_FOR_REGISTERED'])
  expect([await one(ann, LEADERS), await one(leader, LEADERS), await one(worker, LEADERS)]).toEqual(['OK', 'OK', 'OK'])
  alter(stack, 'people', personIdOf(bob), { $set: { 'homes.0.stairwell': `${VACANT}.u1` } })
  expect([await one(bob, LEADERS), await one(bob, PERIOD)]).toEqual(['NOTICE_UNKNOWN', 'OK'])
  alter(stack, 'people', personIdOf(staffElsewhere), { $set: { homes: [] } })
  expect(await one(staffElsewhere, LEADERS)).toBe('NOTICE_UNKNOWN')
})

test('what was opened is read for me and for my household, once; all at once is read for me alone', async () => {
  furnishNotices(stack)
  const unread = async () => (await feed(ann)).notices.filter((one) => one.unread).length
  expect(await unread()).toBe(3)
  const input = { notice: LEADERS, version: 1, key: newKey() }
  for (let i = 0; i < 2; i++) await stack.ask(ann, notices.read, input)
  const row = reachOf(ann, LEADERS)._id
  expect(await stack.one('reach', row)).toMatchObject({
    readAt: expect.any(Number),
    state: 'read',
    reached: true,
    rev: 1,
  })
  expect((await stack.one('people', personIdOf(ann)))?.notices?.seen).toEqual([`${LEADERS}:1`])
  expect(await unread()).toBe(2)
  await stack.ask(ann, notices.readAll, { key: newKey() })
  expect(await unread()).toBe(0)
  expect(await stack.one('reach', reachOf(ann, EMERGENCY)._id)).toMatchObject({ readAt: null, state: 'delivered' })
  expect(codeOf(await stack.call(ann, notices.read, { ...input, version: 2 }))).toBe('NOTICE_UNKNOWN')
})

test('an emergency stays on top until it is acknowledged; reading is not enough', async () => {
  furnishNotices(stack)
  const top = async (who = ann) => (await stack.ask(who, home.firstScreen, { community: HOME })).emergency?.id ?? null
  expect([await top(), await top(stranger)]).toEqual([EMERGENCY, null])
  await stack.ask(ann, notices.read, { notice: EMERGENCY, version: 1, key: newKey() })
  expect(await top()).toBe(EMERGENCY)
  const row = reachOf(ann, EMERGENCY)._id
  expect(await stack.one('reach', row)).toMatchObject({ state: 'read', reached: false })
  expect(codeOf(await stack.call(ann, notices.acknowledge, { notice: EMERGENCY, version: 2, key: newKey() }))).toBe(
    'STALE',
  )
  for (let i = 0; i < 2; i++)
    await stack.ask(ann, notices.acknowledge, { notice: EMERGENCY, version: 1, key: newKey() })
  expect(await top()).toBeNull()
  expect(await stack.one('reach', row)).toMatchObject({ state: 'acknowledged', reached: true, rev: 2 })
  const { notice } = await stack.ask(ann, notices.one, { notice: EMERGENCY })
  expect(notice).toMatchObject({ acknowledged: true, acknowledge: { asked: true, at: expect.any(Number) } })
})

test('the first screen has the three on top of my feed', async () => {
  put(
    stack,
    'notices',
    Array.from({ length: 5 }, (_, n) => out(n, { title: `第${n}条` })),
  )
  const screen = await stack.ask(ann, home.firstScreen, { community: HOME })
  expect(screen.notices.map(({ title }) => title)).toEqual(['第4条', '第3条', '第2条'])
})

test('marks are bounded: the oldest opened one looks unread again, and no household is less reached for it', async () => {
  const many = Array.from({ length: 101 }, (_, n) => out(n))
  put(stack, 'notices', many)
  put(stack, 'reach', [reachOf(ann, many[0]!._id)])
  for (const { _id } of many) await stack.ask(ann, notices.read, { notice: _id, version: 1, key: newKey() })
  expect((await stack.one('people', personIdOf(ann)))?.notices?.seen).toHaveLength(100)
  expect(await stack.one('reach', reachOf(ann, many[0]!._id)._id)).toMatchObject({ reached: true })
})

test('what ended by the clock is in no feed, be the timer late', async () => {
  put(stack, 'notices', [out(1, { expiresAt: MONDAY + HOUR })])
  expect(await titles(ann)).toHaveLength(1)
  await stack.setClock(MONDAY + HOUR)
  expect(await titles(ann)).toEqual([])
})
