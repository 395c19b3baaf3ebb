import { bookings } from '../../shared/contracts/bookings'
import { catalogue } from '../../shared/contracts/catalogue'
import { notifications } from '../../shared/contracts/notifications'
import { HOUR, MINUTE } from '../../shared/domain/shanghai'
import { codeOf, wish } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, HOME, ITEM, manager, person, put, SLOT_A, staff } from '../world'
import { CONTENT } from './examples-catalogue'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const second = 'test-manager-two'
const change = { ...CONTENT, title: '老年人优待证（新版）', keywords: ['敬老卡'] }
const steps = { community: HOME }

const propose = async (who = manager, item: string | null = null, base = 0, content = CONTENT) =>
  (await stack.ask(who, catalogue.propose, { community: HOME, item, base, content, key: newKey() })).proposal
type Proposal = Awaited<ReturnType<typeof propose>>
const on = ({ id, rev }: Proposal) => ({ ...steps, proposal: id, rev, key: newKey() })
const submitted = async (proposal: Proposal, who = manager) =>
  (await stack.ask(who, catalogue.submit, on(proposal))).proposal
const checked = async (proposal: Proposal, who = staff) =>
  (await stack.ask(who, catalogue.check, on(proposal))).proposal
const titles = async (query?: string) =>
  (await stack.ask(ann, bookings.catalogue, { community: HOME, ...(query === undefined ? {} : { query }) })).items.map(
    ({ title }) => title,
  )
const tell = async (who: string, action: Parameters<Stack['call']>[1], input: object) =>
  codeOf(await stack.call(who, action, input))

test('two people bring a new item into the catalogue: the manager proposes, staff check, the manager admits', async () => {
  const draft = await propose()
  expect(draft).toMatchObject({ status: 'draft', base: 0, missing: null, mine: true })
  const waiting = await submitted(draft)
  expect((await stack.ask(staff, catalogue.proposals, { community: HOME, view: 'open' })).proposals).toHaveLength(1)
  const right = await checked(waiting)
  expect(await titles()).not.toContain(CONTENT.title)
  const { proposal } = await stack.ask(manager, catalogue.admit, on(right))
  expect(proposal).toMatchObject({ status: 'admitted', may: [] })
  expect(proposal.steps.map(({ event, byName }) => [event, byName])).toEqual([
    ['draft', '管理员'],
    ['submit', '管理员'],
    ['check', '工作人员'],
    ['admit', '管理员'],
  ])
  expect(await titles()).toEqual(['老年人优待证办理', CONTENT.title])
  expect(await stack.ask(ann, bookings.item, { item: proposal.item })).toMatchObject({
    questions: CONTENT.questions,
    chain: { name: '居住证明' },
    status: 'published',
    retired: null,
  })
})

test('a change of a published item becomes its next version, and the old one is kept', async () => {
  const right = await checked(await submitted(await propose(manager, ITEM, 1, change)))
  await stack.ask(manager, catalogue.admit, on(right))
  const { item } = await stack.ask(staff, catalogue.one, { community: HOME, item: ITEM })
  expect(item).toMatchObject({ version: 2, content: { title: change.title }, versions: [{ version: 1 }] })
  const old = await stack.ask(staff, catalogue.version, { community: HOME, item: ITEM, version: 1 })
  expect(old.content.title).toBe('老年人优待证办理')
  expect(await tell(staff, catalogue.version, { community: HOME, item: ITEM, version: 7 })).toBe('ITEM_UNKNOWN')
})

test('nobody checks what they propose, nor admits what they checked; staff never admit', async () => {
  put(stack, 'people', [person(second, '另一位管理员', ['manager', HOME])])
  const waiting = await submitted(await propose())
  expect(await tell(manager, catalogue.check, on(waiting))).toBe('OWN_PROPOSAL')
  expect(await tell(manager, catalogue.refuse, { ...on(waiting), reason: '再看看' })).toBe('OWN_PROPOSAL')
  expect(await tell(manager, catalogue.admit, on(waiting))).toBe('NOT_NOW')
  const right = await checked(waiting, second)
  expect(await tell(second, catalogue.admit, on(right))).toBe('CHECKED_BY_YOU')
  expect(await tell(staff, catalogue.admit, on(right))).toBe('WRONG_ROLE')
  expect(await tell(manager, catalogue.admit, on(right))).toBe('OK')
})

test('a community of too few people is told who is missing', async () => {
  expect((await propose(staff)).missing).toContain('管理员')
  put(stack, 'people', [person(second, '另一位管理员', ['manager', HOME])])
  expect((await propose(staff)).missing).toBeNull()
})

test('what was refused comes back with its reason, is rewritten and goes round again', async () => {
  const waiting = await submitted(await propose())
  const { proposal: back } = await stack.ask(staff, catalogue.refuse, { ...on(waiting), reason: '材料没写全' })
  expect(back).toMatchObject({ status: 'draft' })
  expect(back.steps.at(-1)?.reason).toBe('材料没写全')
  expect(await tell(staff, catalogue.edit, { ...on(back), content: change })).toBe('NOT_YOUR_PROPOSAL')
  const edited = await stack.ask(manager, catalogue.edit, { ...on(back), content: change })
  expect(edited.proposal.content.title).toBe(change.title)
  expect(await tell(manager, catalogue.submit, on(back))).toBe('STALE')
  const again = await submitted(edited.proposal)
  const { proposal: taken } = await stack.ask(manager, catalogue.recall, on(again))
  const { proposal: over } = await stack.ask(manager, catalogue.withdraw, on(taken))
  expect(over.status).toBe('withdrawn')
})

test('a draft is its proposer’s alone, and what WeChat finds unfit is never handed in', async () => {
  const draft = await propose()
  expect(await tell(staff, catalogue.proposal, { community: HOME, proposal: draft.id })).toBe('PROPOSAL_UNKNOWN')
  await stack.post('/control/openapi', { api: 'security.msgSecCheck', suggest: 'risky' })
  expect(await tell(manager, catalogue.submit, on(draft))).toBe('CONTENT_REFUSED')
  await stack.post('/control/openapi', { api: 'security.msgSecCheck', errCode: 45009 })
  expect((await submitted(draft)).needsReview).toBe(true)
})

test('of two changes of one version the first that is admitted stands; the other is refused, before or after its check', async () => {
  const one = await checked(await submitted(await propose(manager, ITEM, 1, change)))
  const other = await checked(await submitted(await propose(manager, ITEM, 1)))
  await stack.ask(manager, catalogue.admit, on(one))
  expect(await tell(manager, catalogue.admit, on(other))).toBe('ITEM_CHANGED')
  expect(
    await tell(manager, catalogue.propose, { community: HOME, item: ITEM, base: 1, content: CONTENT, key: newKey() }),
  ).toBe('ITEM_CHANGED')
})

test('of two that are admitted at once one is written; the other goes back to its proposer with the reason', async () => {
  put(stack, 'people', [person(second, '另一位管理员', ['manager', HOME])])
  const one = await checked(await submitted(await propose(manager, ITEM, 1, change)))
  const other = await checked(await submitted(await propose(manager, ITEM, 1)))
  const match = { function: 'catalogue', collection: 'items', action: 'database.modifyDocument' }
  const stall = await stack.fault({ match, kind: 'hold' })
  const late = stack.call(manager, catalogue.admit, on(one))
  await stall.held()
  await stack.ask(second, catalogue.admit, on(other))
  await stall.release()
  expect(codeOf(await late)).toBe('ITEM_CHANGED')
  expect((await stack.ask(staff, catalogue.one, { community: HOME, item: ITEM })).item).toMatchObject({
    version: 2,
    content: { title: CONTENT.title },
  })
  const { proposal } = await stack.ask(manager, catalogue.proposal, { community: HOME, proposal: one.id })
  expect(proposal).toMatchObject({ status: 'draft' })
  expect(proposal.steps.at(-1)).toMatchObject({ event: 'outrun' })
})

test.each([
  ['repeated by its manager', (again: () => Promise<unknown>) => again()],
  ['left to the timer', () => stack.tick()],
])('a crash between admission and item is made good when it is %s, and the item is written once', async (_, finish) => {
  const right = await checked(await submitted(await propose(manager, ITEM, 1, change)))
  const match = { function: 'catalogue', collection: 'itemProposals', action: 'database.modifyDocument' }
  await stack.fault({ match, kind: 'crash-after' })
  const command = on(right)
  expect((await stack.call(manager, catalogue.admit, command)).crashed).toBe(true)
  expect(await stack.one('items', ITEM)).toMatchObject({ version: 1 })
  await finish(() => stack.ask(manager, catalogue.admit, command))
  await stack.tick()
  expect(await stack.one('items', ITEM)).toMatchObject({ version: 2, title: change.title })
  expect(await stack.all('itemVersions')).toHaveLength(1)
})

test('a line that stands twice is refused by its name, and a field by its sentence', async () => {
  const [paper] = CONTENT.materials
  const [question] = CONTENT.questions
  const input = (content: object) => ({ community: HOME, item: null, base: 0, content, key: newKey() })
  const twice = await stack.call(manager, catalogue.propose, input({ ...CONTENT, materials: [paper, paper] }))
  expect(twice.error).toMatchObject({ code: 'MATERIAL_TWICE', fields: { 'content.materials.1': expect.any(String) } })
  expect(await tell(manager, catalogue.propose, input({ ...CONTENT, questions: [question, question] }))).toBe(
    'QUESTION_TWICE',
  )
  const wrong = await stack.call(
    manager,
    catalogue.propose,
    input({ ...CONTENT, limitHours: 5000, steps: [], window: 'x' }),
  )
  expect(wrong.error).toMatchObject({
    code: 'MALFORMED',
    fields: {
      'content.limitHours': '办理时限是 0 到 1000 个工作小时',
      'content.steps': '至少写一步',
      'content.window': '请选择窗口，1 到 99 号',
    },
  })
})

test('a key that was used for another proposal is refused', async () => {
  const key = newKey()
  const input = { community: HOME, item: null, base: 0, content: CONTENT, key }
  const first = await stack.ask(manager, catalogue.propose, input)
  expect(await stack.ask(manager, catalogue.propose, input)).toEqual(first)
  expect(await tell(manager, catalogue.propose, { ...input, content: change })).toBe('KEY_USED')
})

test('a retired item says so and why, takes no bookings, and leaves those that stand; restored, it takes them again', async () => {
  await stack.ask(ann, bookings.request, wish(SLOT_A))
  const retiring = { community: HOME, item: ITEM, rev: 0, reason: '政策调整，改到街道办', key: newKey() }
  const { item, standing } = await stack.ask(manager, catalogue.retire, retiring)
  expect(item).toMatchObject({ status: 'retired', may: ['restore'] })
  expect(standing).toEqual([expect.objectContaining({ slot: SLOT_A, personName: '甲居民', confirmed: false })])
  expect(await titles()).toEqual([])
  expect(await stack.ask(ann, bookings.item, { item: ITEM })).toMatchObject({ retired: '政策调整，改到街道办' })
  const slots = (await stack.all('slots')).filter(({ start }) => start > MONDAY)
  expect(slots.filter(({ open }) => open)).toEqual([])
  expect(slots.find(({ _id }) => _id === SLOT_A)).toMatchObject({ left: 0, claims: [expect.anything()] })
  expect((await stack.ask(ann, bookings.mine, { view: 'live' })).bookings).toHaveLength(1)
  expect(await tell(manager, catalogue.retire, { ...retiring, rev: 1, key: newKey() })).toBe('NOT_NOW')
  expect(
    await tell(manager, catalogue.propose, { community: HOME, item: ITEM, base: 1, content: CONTENT, key: newKey() }),
  ).toBe('ITEM_RETIRED')
  await stack.ask(manager, catalogue.restore, { community: HOME, item: ITEM, rev: 1, key: newKey() })
  expect((await stack.all('slots')).filter(({ start, open }) => start > MONDAY && !open)).toEqual([])
  expect(await titles()).toHaveLength(1)
})

test('a crash right after retiring is finished by the timer, and its slots stay closed when days are added', async () => {
  const match = { function: 'catalogue', collection: 'items', action: 'database.modifyDocument' }
  await stack.fault({ match, kind: 'crash-after' })
  const retiring = { community: HOME, item: ITEM, rev: 0, reason: '政策调整', key: newKey() }
  expect((await stack.call(manager, catalogue.retire, retiring)).crashed).toBe(true)
  await stack.tick()
  await stack.setClock(MONDAY + 24 * HOUR)
  await stack.tick()
  expect((await stack.all('slots')).filter(({ start, open }) => start > MONDAY && open)).toEqual([])
})

test('search finds an item by its words at once, by pinyin and initials after the timer ran', async () => {
  expect(await titles('优待')).toHaveLength(1)
  expect(await titles('老人卡')).toHaveLength(1)
  expect(await titles('低保')).toEqual([])
  const right = await checked(await submitted(await propose()))
  await stack.ask(manager, catalogue.admit, on(right))
  expect(await titles('居住证')).toEqual([CONTENT.title])
  expect(await titles('jzzm')).toEqual([])
  await stack.tick()
  for (const query of ['jzzm', 'juzhu', 'gaizhang', 'zhengming']) expect(await titles(query)).toEqual([CONTENT.title])
})

test('those who check, admit and propose are told by the inbox', async () => {
  const inbox = async (who: string) =>
    (await stack.ask(who, notifications.inbox, {})).messages.map(({ title }) => title)
  const waiting = await submitted(await propose())
  await stack.tick()
  expect(await inbox(staff)).toEqual(['一份事项提案等您核对'])
  const right = await checked(waiting)
  await stack.setClock(MONDAY + MINUTE)
  await stack.tick()
  expect(await inbox(manager)).toEqual(['一份事项提案等您审定'])
  await stack.ask(manager, catalogue.admit, on(right))
  await stack.tick()
  expect(await inbox(manager)).toContain('您的事项提案已审定')
})
