import { personIdOf } from '../../cloudfunctions/kit/ids'
import type { Action, InputOf } from '../../shared/contracts/contract'
import { notices } from '../../shared/contracts/notices'
import { DEFAULT_LIFE } from '../../shared/domain/notice-kinds'
import { DAY, HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, GRID, HOME, leader, manager, staff, staffElsewhere, VACANT, worker } from '../world'
import { ADDRESSED, ATTACHMENT, JPG, PDF, PICTURE } from './examples-notices'
import { fileAt } from './examples-places'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

type Draft = InputOf<typeof notices.draft>
const words = { title: '明天上午停水', html: '<p>请<b>储水</b></p><script>x</script>', pictures: [], attachments: [] }
const wish = (change: Partial<Draft> = {}): Draft => ({
  place: BUILDING,
  ...ADDRESSED,
  ...words,
  key: newKey(),
  ...change,
})
const draft = async (who = leader, change: Partial<Draft> = {}) =>
  (await stack.ask(who, notices.draft, wish(change))).notice
const on = (notice: { id: string; rev: number }, place = BUILDING) => ({
  place,
  notice: notice.id,
  rev: notice.rev,
  key: newKey(),
})
const submit = async (who: string, notice: { id: string; rev: number }, place = BUILDING) =>
  (await stack.ask(who, notices.submit, on(notice, place))).notice
const published = async (who = leader, change: Partial<Draft> = {}) =>
  submit(who, await draft(who, change), change.place ?? BUILDING)
const told = async (who: string) =>
  (await stack.all('messages'))
    .filter(({ person }) => person === personIdOf(who))
    .map(({ title }) => title)
    .sort()
const code = async (who: string, action: Action, input: object) => codeOf(await stack.call(who, action, input))

test('a leader writes, publishes and is done; the timer tells the building, and only the building', async () => {
  const drafted = await draft()
  expect(drafted).toMatchObject({
    status: 'draft',
    may: ['edit', 'submit'],
    targets: [{ place: BUILDING, name: '春晓园 1号楼' }],
  })
  expect(await stack.all('messages')).toEqual([])
  const out = await submit(leader, drafted)
  expect(out).toMatchObject({
    status: 'published',
    publishedAt: expect.any(Number),
    fanning: true,
    may: ['correct', 'withdraw'],
  })
  expect(out.expiresAt).toBe((out.publishedAt ?? 0) + DEFAULT_LIFE)
  await stack.tick()
  expect(await told(ann)).toEqual(['明天上午停水'])
  // The grid worker lives elsewhere.
  expect(await told(worker)).toEqual([])
  const { notice } = await stack.ask(leader, notices.writtenOne, { place: BUILDING, notice: out.id })
  expect(notice).toMatchObject({ fanning: false, households: expect.any(Number) })
  expect(notice.steps.map(({ label, byName }) => [label, byName])).toEqual([
    ['起草', '钱楼长'],
    ['发布', '钱楼长'],
  ])
})

test('what is not on the whitelist is gone from what is kept, and what is kept is data', async () => {
  const { nodes } = await draft(leader, { html: '<p onclick="x">好<img src=x><a href="javascript:x">的</a></p>' })
  expect(nodes).toEqual([{ block: 'paragraph', children: [{ text: '好的' }] }])
  expect(await code(leader, notices.draft, wish({ html: '<script>alert(1)</script>' }))).toBe('TEXT_EMPTY')
  expect(await code(leader, notices.draft, wish({ html: `<p>${'字'.repeat(10_001)}</p>` }))).toBe('TEXT_TOO_LONG')
})

test('a draft to places outside, to a household, or to none that there are is refused, and nothing is written', async () => {
  const before = everything(stack)
  for (const targets of [[VACANT], [GRID], [BUILDING, HOME], [`${BUILDING}.u9`], [`${BUILDING}.u1.0101`]])
    expect(await code(leader, notices.draft, wish({ targets }))).toBe('TARGET_OUTSIDE')
  expect(everything(stack)).toEqual(before)
})

test('of targets within one another the outer one stays', async () => {
  const { targets } = await draft(staff, { place: HOME, targets: [`${BUILDING}.u1`, BUILDING, VACANT, BUILDING] })
  expect(targets.map(({ place }) => place)).toEqual([BUILDING, VACANT])
})

test('times that make no sense are refused, each by its code', async () => {
  const of = (change: Partial<Draft>) => code(leader, notices.draft, wish(change))
  expect(await of({ publishAt: MONDAY - 1 })).toBe('SCHEDULE_PAST')
  expect(await of({ publishAt: MONDAY + 91 * DAY })).toBe('SCHEDULE_PAST')
  expect(await of({ objectionUntil: MONDAY + 5 * DAY })).toBe('PERIOD_WRONG')
  expect(await of({ kind: 'publicNotice' })).toBe('PERIOD_WRONG')
  expect(await of({ kind: 'publicNotice', objectionUntil: MONDAY + 2 * DAY })).toBe('PERIOD_WRONG')
  expect(await of({ expiresAt: MONDAY - 1 })).toBe('PERIOD_WRONG')
  expect(await stack.all('notices')).toEqual([])
})

test('files are looked at: whose they are, what they are, how large; what is kept is not looked at again', async () => {
  const at = (name: string) => fileAt(PICTURE.replace('example-picture.jpg', name))
  const put = (path: string, content: Buffer) => stack.cloud.storage.put(path, content)
  await put(PICTURE, JPG)
  await put(ATTACHMENT, PDF)
  await put(PICTURE.replace('example-picture.jpg', 'page.jpg'), Buffer.from('<html><script>'))
  await put(PICTURE.replace('example-picture.jpg', 'large.jpg'), Buffer.concat([JPG, Buffer.alloc(5 * 1024 * 1024)]))
  await put(`notices/${personIdOf(ann)}/hers.jpg`, JPG)
  const picture = (file: string) => code(leader, notices.draft, wish({ pictures: [file] }))
  expect(await picture(at('page.jpg'))).toBe('FILE_TYPE')
  expect(await picture(fileAt(ATTACHMENT))).toBe('FILE_TYPE')
  expect(await picture(at('large.jpg'))).toBe('FILE_TOO_LARGE')
  expect(await picture(at('nothing.jpg'))).toBe('FILE_UNKNOWN')
  expect(await picture(fileAt(`notices/${personIdOf(ann)}/hers.jpg`))).toBe('FILE_NOT_YOURS')
  expect(await picture(at(`../${personIdOf(ann)}/hers.jpg`))).toBe('FILE_NOT_YOURS')
  expect(await stack.all('notices')).toEqual([])
  const enclosed = { pictures: [fileAt(PICTURE)], attachments: [{ file: fileAt(ATTACHMENT), name: '登记表.pdf' }] }
  const kept = await draft(leader, enclosed)
  expect(kept).toMatchObject({
    pictures: [{ state: 'draft', link: expect.stringMatching(/^http/) }],
    attachments: [{ size: PDF.length }],
  })
  // Staff go on with it: the leader's files stay.
  const edited = await stack.ask(staff, notices.edit, { ...on(kept, HOME), ...ADDRESSED, ...words, ...enclosed })
  expect(edited.notice.pictures).toHaveLength(1)
  const out = await submit(leader, edited.notice)
  expect(out.pictures).toMatchObject([{ state: 'checking' }])
  const seen = await stack.ask(ann, notices.one, { notice: out.id })
  expect(seen.notice.pictures).toEqual([{ file: fileAt(PICTURE), state: 'checking', link: null }])
})

test('the same key drafts once; something else under it is refused', async () => {
  const input = wish()
  const first = await stack.ask(leader, notices.draft, input)
  expect(await stack.ask(leader, notices.draft, input)).toEqual(first)
  expect(await code(leader, notices.draft, { ...input, title: '另一件事' })).toBe('KEY_USED')
  expect(await stack.all('notices')).toHaveLength(1)
})

test('a command whose answer was lost finds itself done; a view that is old is told so', async () => {
  const drafted = await draft()
  const input = on(drafted)
  const first = await stack.ask(leader, notices.submit, input)
  expect(await stack.ask(leader, notices.submit, input)).toEqual(first)
  expect(await code(leader, notices.edit, { ...input, ...ADDRESSED, ...words })).toBe('KEY_USED')
  expect(await code(leader, notices.submit, on(drafted))).toBe('STALE')
  expect(await code(leader, notices.submit, on({ id: first.notice.id, rev: 1 }))).toBe('NOT_NOW')
  expect(await code(leader, notices.edit, { ...on(first.notice), ...ADDRESSED, ...words })).toBe('NOT_NOW')
})

test('risky words anywhere in a long text are refused, and the draft stays a draft', async () => {
  const html = `<p>${'很长'.repeat(2000)}</p><p>这里是违规测试</p>`
  const drafted = await draft(leader, { html })
  expect(await code(leader, notices.submit, on(drafted))).toBe('CONTENT_REFUSED')
  expect(await stack.one('notices', drafted.id)).toMatchObject({
    status: 'draft',
    rev: 0,
    history: [{ event: 'draft' }],
  })
})

test('what WeChat would have a person read waits for another’s yes, also what staff wrote', async () => {
  const waiting = await published(staff, { place: HOME, title: '请看复核测试' })
  expect(waiting).toMatchObject({ status: 'review', needsReview: true, may: ['recall'] })
  await stack.tick()
  expect(await told(manager)).toEqual(['一条通知等您审核'])
  expect(await told(staff)).toEqual([])
  expect(await code(staff, notices.approve, on(waiting, HOME))).toBe('OWN_NOTICE')
  const { notice } = await stack.ask(manager, notices.approve, on(waiting, HOME))
  expect(notice).toMatchObject({ status: 'published', needsReview: false })
  await stack.tick()
  expect(await told(staff)).toContain('您的通知已发布')
})

test('where the manager asks for it, a leader’s notice waits for staff, who send it back or let it out', async () => {
  const { rev } = await stack.ask(manager, notices.settings, { community: HOME })
  const set = { community: HOME, reviewLeaders: true, rev, key: newKey() }
  expect(await stack.ask(manager, notices.setSettings, set)).toEqual({ reviewLeaders: true, rev: 1 })
  expect(await stack.ask(manager, notices.setSettings, set)).toEqual({ reviewLeaders: true, rev: 1 })
  expect(await code(manager, notices.setSettings, { ...set, reviewLeaders: false })).toBe('STALE')
  const waiting = await published()
  expect(waiting.status).toBe('review')
  const refused = await stack.ask(staff, notices.refuse, { ...on(waiting, HOME), reason: '时间写错了' })
  expect(refused.notice.status).toBe('draft')
  await stack.tick()
  expect(await told(leader)).toEqual(['您的通知被退回修改'])
  const again = await submit(leader, refused.notice)
  const recalled = await stack.ask(leader, notices.recall, on(again))
  expect(recalled.notice.may).toEqual(['edit', 'submit'])
  const third = await submit(leader, recalled.notice)
  expect(await code(leader, notices.approve, on(third))).toBe('WRONG_ROLE')
  expect((await stack.ask(staff, notices.approve, on(third, HOME))).notice.status).toBe('published')
  // Staff write without that.
  expect((await published(staff, { place: HOME, targets: [HOME] })).status).toBe('published')
})

test('whoever edited a notice does not approve it, be it another’s', async () => {
  alter(stack, 'communities', HOME, { $set: { noticeReview: { leaders: true, rev: 1 } } })
  const drafted = await draft()
  const { notice } = await stack.ask(staff, notices.edit, {
    ...on(drafted, HOME),
    ...ADDRESSED,
    ...words,
    title: '改过的标题',
  })
  const waiting = await submit(leader, notice)
  expect(await code(staff, notices.approve, on(waiting, HOME))).toBe('OWN_NOTICE')
  expect(await code(manager, notices.approve, on(waiting, HOME))).toBe('OK')
})

test('a scheduled notice goes out when its time comes, not before, once; what is recalled does not', async () => {
  const publishAt = MONDAY + 2 * HOUR
  const [kept, gone] = [await published(leader, { publishAt }), await published(leader, { publishAt, title: '收回的' })]
  expect(kept).toMatchObject({ status: 'scheduled', publishedAt: null, fanning: false })
  await stack.ask(leader, notices.recall, on(gone))
  await stack.tick()
  expect(await told(ann)).toEqual([])
  await stack.setClock(publishAt)
  await Promise.all([stack.tick(), stack.tick()])
  await stack.tick()
  expect(await told(ann)).toEqual(['明天上午停水'])
  expect((await stack.one('notices', kept.id))?.history.map(({ event }) => event)).toEqual([
    'draft',
    'schedule',
    'publish',
  ])
  const late = await draft(leader, { publishAt: publishAt + HOUR })
  await stack.setClock(publishAt + 2 * HOUR)
  expect(await code(leader, notices.submit, on(late))).toBe('SCHEDULE_PAST')
})

test('a correction is a new version in the old place; readers of the old one are told, and see it as unread', async () => {
  const out = await published()
  await stack.tick()
  await stack.ask(ann, notices.read, { notice: out.id, version: 1, key: newKey() })
  await stack.setClock(MONDAY + HOUR)
  const { notice } = await stack.ask(leader, notices.correct, {
    ...on(out),
    ...words,
    title: '后天上午停水',
    reason: '改期了',
  })
  expect(notice).toMatchObject({ version: 2, correction: '改期了', publishedAt: out.publishedAt, status: 'published' })
  await stack.tick()
  expect(await told(ann)).toEqual(['明天上午停水', '更正：后天上午停水'])
  const feed = await stack.ask(ann, notices.feed, { community: HOME })
  expect(feed.notices).toMatchObject([{ title: '后天上午停水', version: 2, unread: true }])
  expect(await stack.all('noticeVersions')).toMatchObject([{ _id: `${out.id}:1`, title: '明天上午停水' }])
  expect(
    await code(leader, notices.correct, { ...on(notice), ...words, html: '<p>违规测试</p>', reason: '改期了' }),
  ).toBe('CONTENT_REFUSED')
})

test('what is withdrawn leaves the feed, says why to who has the link, and whoever was told is told', async () => {
  const [out, unborn] = [await published(), await published(leader, { publishAt: MONDAY + HOUR })]
  await stack.tick()
  const { notice } = await stack.ask(leader, notices.withdraw, { ...on(out), reason: '不停水了' })
  expect(notice).toMatchObject({ status: 'withdrawn', may: [] })
  await stack.ask(leader, notices.withdraw, { ...on(unborn), reason: '不发了' })
  await stack.tick()
  expect(await told(ann)).toEqual(['已撤回：明天上午停水', '明天上午停水'])
  expect((await stack.ask(ann, notices.feed, { community: HOME })).notices).toEqual([])
  expect((await stack.ask(ann, notices.one, { notice: out.id })).notice).toMatchObject({
    status: 'withdrawn',
    withdrawnReason: '不停水了',
    mayAsk: false,
  })
  expect(await code(ann, notices.one, { notice: unborn.id })).toBe('NOTICE_UNKNOWN')
})

test('a notice ends by itself, and is told nobody more', async () => {
  const out = await published(leader, { expiresAt: MONDAY + HOUR })
  await stack.tick()
  await stack.setClock(MONDAY + HOUR)
  expect((await stack.ask(ann, notices.feed, { community: HOME })).notices).toEqual([])
  await stack.tick()
  expect(await stack.one('notices', out.id)).toMatchObject({
    status: 'expired',
    stage: 'over',
    fanAt: null,
    live: false,
  })
})

test('nobody handles what was written elsewhere, and a leader nothing of the community’s', async () => {
  const mine = await published()
  const communal = await published(staff, { place: HOME, targets: [HOME] })
  const before = everything(stack)
  const reason = '随便一个原因'
  expect(await code(leader, notices.withdraw, { ...on(communal), reason })).toBe('NOTICE_UNKNOWN')
  expect(await code(leader, notices.writtenOne, { place: BUILDING, notice: communal.id })).toBe('NOTICE_UNKNOWN')
  expect(await code(staffElsewhere, notices.withdraw, { ...on(mine, HOME), reason })).toBe('WRONG_PLACE')
  expect(await code(ann, notices.withdraw, { ...on(mine), reason })).toBe('WRONG_ROLE')
  expect(everything(stack)).toEqual(before)
  expect(await code(staff, notices.withdraw, { ...on(mine, HOME), reason })).toBe('OK')
})

test('those who write find what waits, what is out and what is over; a leader only the building’s', async () => {
  await draft()
  await published()
  await published(staff, { place: HOME, targets: [HOME] })
  const count = async (who: string, place: string, view: 'waiting' | 'published' | 'over') =>
    (await stack.ask(who, notices.written, { place, view })).notices.length
  expect([await count(leader, BUILDING, 'waiting'), await count(leader, BUILDING, 'published')]).toEqual([1, 1])
  expect([await count(staff, HOME, 'waiting'), await count(staff, HOME, 'published')]).toEqual([1, 2])
  expect(await count(staff, HOME, 'over')).toBe(0)
})
