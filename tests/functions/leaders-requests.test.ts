import { personIdOf } from '../../cloudfunctions/kit/ids'
import { identity } from '../../shared/contracts/identity'
import { leaders } from '../../shared/contracts/leaders'
import { at, HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, HOME, leader, manager, STAIRWELL, staff, staffElsewhere, VACANT, vera } from '../world'
import { furnishResidents } from './examples-residents'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const wish = (change: object = {}) => ({
  building: BUILDING,
  kind: 'question' as const,
  text: '垃圾站几点开门？',
  key: newKey(),
  ...change,
})
const ask = async (who: string, change: object = {}) => (await stack.ask(who, leaders.ask, wish(change))).request
const inHand = (id: string, rev = 0, place = BUILDING) => ({ place, request: id, rev, key: newKey() })
const answer = (who: string, id: string, rev = 0, place = BUILDING) =>
  stack.call(who, leaders.answer, { ...inHand(id, rev, place), text: '早上六点开' })
const statusOf = async (id: string) => (await stack.one('helpRequests', id))?.status
const told = async (who: string) =>
  (await stack.all('messages')).filter(({ person }) => person === personIdOf(who)).map(({ title }) => title)

test('a question goes to the leader, is owed in a working day, is answered and rated', async () => {
  const asked = await ask(ann)
  expect(asked).toMatchObject({ status: 'open', leaderName: '钱楼长', due: at('2026-11-24', '09:00'), rev: 0 })
  await stack.tick()
  expect(await told(leader)).toEqual(['有邻居找您'])
  const { request } = await stack.ask(leader, leaders.answer, { ...inHand(asked.id), text: '早上六点开' })
  expect(request).toMatchObject({ status: 'answered', answer: { text: '早上六点开', byName: '钱楼长' }, due: null })
  await stack.tick()
  expect(await told(ann)).toEqual(['您的求助有了答复'])
  const rating = { request: asked.id, rev: 1, score: 5, comment: '谢谢', key: newKey() }
  const rated = await stack.ask(ann, leaders.rate, rating)
  expect(rated.request).toMatchObject({ status: 'closed', rating: { score: 5, comment: '谢谢' } })
  expect(rated.request.steps.map(({ label }) => label)).toEqual(['提出', '答复', '评价'])
  expect((await stack.ask(ann, leaders.rate, rating)).request.rev).toBe(2)
})

test('a home call and an errand are for verified residents of the building, a question for all who live there', async () => {
  const asks = async (who: string, kind: string) => codeOf(await stack.call(who, leaders.ask, wish({ kind })))
  expect([await asks(ann, 'question'), await asks(ann, 'homeCall'), await asks(ann, 'errand')]).toEqual([
    'OK',
    'NOT_VERIFIED',
    'NOT_VERIFIED',
  ])
  expect([await asks(vera, 'homeCall'), await asks(vera, 'errand')]).toEqual(['OK', 'OK'])
  expect(codeOf(await stack.call(ann, leaders.ask, wish({ building: VACANT })))).toBe('HOME_UNKNOWN')
  expect(codeOf(await stack.call(ann, leaders.ask, wish({ building: `${BUILDING}9` })))).toBe('POST_UNKNOWN')
  alter(stack, 'people', personIdOf(vera), { $set: { 'homes.0.verifiedUntil': MONDAY } })
  expect(await asks(vera, 'homeCall')).toBe('NOT_VERIFIED')
})

test('the same key asks once; another matter under it is refused', async () => {
  const input = wish()
  const [first, second] = [await stack.ask(ann, leaders.ask, input), await stack.ask(ann, leaders.ask, input)]
  expect(second).toEqual(first)
  expect(codeOf(await stack.call(ann, leaders.ask, { ...input, text: '另一件事情' }))).toBe('KEY_USED')
  expect(await stack.all('helpRequests')).toHaveLength(1)
})

test('of twenty asked at once by one person five are taken; a repeat of one that was is still told so', async () => {
  const inputs = Array.from({ length: 20 }, () => wish())
  const codes = (await Promise.all(inputs.map((input) => stack.call(ann, leaders.ask, input)))).map(codeOf)
  expect(codes.filter((code) => code === 'OK')).toHaveLength(5)
  expect(new Set(codes)).toEqual(new Set(['OK', 'HELP_LIMIT']))
  expect(await stack.all('helpRequests')).toHaveLength(5)
  expect(codeOf(await stack.call(ann, leaders.ask, inputs[codes.indexOf('OK')]!))).toBe('OK')
  await stack.setClock(MONDAY + HOUR + 1000)
  expect(codeOf(await stack.call(ann, leaders.ask, wish()))).toBe('OK')
})

test('risky words are refused and nothing is written', async () => {
  const before = everything(stack).helpRequests
  expect(codeOf(await stack.call(ann, leaders.ask, wish({ text: '这里是违规测试' })))).toBe('CONTENT_REFUSED')
  expect(everything(stack).helpRequests).toEqual(before)
})

test('an errand that the leader misses goes to staff, and what staff miss goes to the manager, in working time', async () => {
  const errand = await ask(vera, { kind: 'errand', text: '请代交一份材料' })
  expect(errand.due).toBe(at('2026-11-26', '09:00'))
  await stack.setClock(at('2026-11-26', '08:59'))
  await stack.tick()
  expect(await statusOf(errand.id)).toBe('open')
  await stack.setClock(at('2026-11-26', '09:00'))
  await stack.tick()
  await stack.tick()
  expect(await stack.one('helpRequests', errand.id)).toMatchObject({
    status: 'escalated',
    due: at('2026-11-27', '09:00'),
  })
  expect(await told(vera)).toEqual(['已转社区办理'])
  expect(await told(staff)).toEqual(['一件求助超时，请接手'])
  expect(await told(leader)).toEqual(expect.arrayContaining(['有邻居找您', '一件求助超时，已转社区']))
  expect(codeOf(await answer(leader, errand.id, 1))).toBe('NOT_NOW')
  await stack.setClock(at('2026-11-27', '09:00'))
  await stack.tick()
  await stack.tick()
  expect(await statusOf(errand.id)).toBe('overdue')
  expect(await told(manager)).toEqual(['一件求助两次超时，请督办'])
  expect(codeOf(await answer(staff, errand.id, 2, HOME))).toBe('OK')
  expect((await stack.tick()).ok).toBe(true)
})

test('where nobody leads, staff are asked to take it, and nobody is told that a leader was late', async () => {
  const { request } = await stack.ask(leader, leaders.ask, {
    building: VACANT,
    kind: 'question',
    text: '几点开门？',
    key: newKey(),
  })
  expect(await stack.one('helpRequests', request.id)).toMatchObject({ leader: null })
  await stack.setClock(request.due!)
  await stack.tick()
  await stack.tick()
  expect(await statusOf(request.id)).toBe('escalated')
  expect(await told(leader)).toEqual(['社区正在加紧办理'])
  expect(await told(staff)).toEqual(expect.arrayContaining(['有邻居找您', '一件求助超时，请接手']))
  const bodies = (await stack.all('messages')).map(({ body }) => body).join()
  expect(bodies).not.toContain('楼栋长没有')
})

test('what somebody asked of a leader whom they succeed becomes staff’s, not their own', async () => {
  const { id } = await ask(ann)
  await stack.ask(manager, identity.revoke, {
    community: HOME,
    person: personIdOf(leader),
    role: 'buildingLeader',
    place: BUILDING,
    key: newKey(),
  })
  await stack.ask(manager, identity.grant, {
    community: HOME,
    person: personIdOf(ann),
    role: 'buildingLeader',
    place: BUILDING,
    key: newKey(),
  })
  await stack.tick()
  expect(await stack.one('helpRequests', id)).toMatchObject({ leader: null, leaderName: '', status: 'open' })
  expect(codeOf(await answer(staff, id, 0, HOME))).toBe('OK')
})

test('one asks for a family member who agreed, and everybody reads for whom; for nobody else', async () => {
  furnishResidents(stack)
  const agreed = (await stack.all('family')).find(({ status }) => status === 'agreed')!
  alter(stack, 'family', agreed._id, { $set: { person: personIdOf(ann) } })
  const wish = { building: BUILDING, kind: 'question' as const, text: '药房几点开门？', key: newKey() }
  const { request } = await stack.ask(ann, leaders.ask, { ...wish, member: agreed._id })
  expect(request.forName).toBe(agreed.name)
  expect((await stack.ask(leader, leaders.receivedOne, { place: BUILDING, request: request.id })).request.forName).toBe(
    agreed.name,
  )
  await stack.tick()
  expect((await stack.all('messages')).find(({ person }) => person === personIdOf(leader))?.body).toContain(
    `替${agreed.name}`,
  )
  expect(codeOf(await stack.call(ann, leaders.ask, wish))).toBe('KEY_USED')
  alter(stack, 'family', agreed._id, { $set: { status: 'ended', live: false } })
  expect(codeOf(await stack.call(ann, leaders.ask, { ...wish, key: newKey(), member: agreed._id }))).toBe(
    'FAMILY_UNKNOWN',
  )
  expect(codeOf(await stack.call(bob, leaders.ask, { ...wish, key: newKey(), member: agreed._id }))).toBe(
    'FAMILY_UNKNOWN',
  )
})

test('a weekend and a holiday do not count', async () => {
  await stack.setClock(at('2026-09-30', '15:30'))
  const asked = await ask(ann)
  // National Day lasts to the 7th; two hours on the 30th, the rest of a working day on the 8th.
  expect(asked.due).toBe(at('2026-10-08', '15:30'))
})

test('leader and staff answer at once: one answers, the other is told that things have changed', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await ask(ann)
    const answers = await Promise.all([answer(leader, id), answer(staff, id, 0, HOME)])
    expect(answers.map(codeOf).filter((code) => code === 'OK')).toHaveLength(1)
    expect(answers.map(codeOf).filter((code) => /^(STALE|NOT_NOW)$/.test(code))).toHaveLength(1)
    expect((await stack.one('helpRequests', id))?.history.map(({ event }) => event)).toEqual(['ask', 'answer'])
  }
})

test('an answer that races the deadline stands alone or comes after the escalation, never both', async () => {
  const { id } = await ask(ann)
  await stack.setClock(at('2026-11-24', '09:00'))
  const [said] = await Promise.all([answer(leader, id), stack.tick()])
  const events = (await stack.one('helpRequests', id))?.history.map(({ event }) => event)
  expect(events).toEqual(codeOf(said) === 'OK' ? ['ask', 'answer'] : ['ask', 'escalate'])
})

test('nobody but those who handle it, or asked it, sees or moves a request', async () => {
  const { id } = await ask(ann)
  const before = await stack.one('helpRequests', id)
  expect(codeOf(await answer(staffElsewhere, id, 0, HOME))).toBe('WRONG_PLACE')
  expect(codeOf(await answer(bob, id))).toBe('WRONG_ROLE')
  expect(codeOf(await stack.call(bob, leaders.myRequest, { request: id }))).toBe('HELP_UNKNOWN')
  expect(codeOf(await stack.call(bob, leaders.withdraw, { request: id, rev: 0, key: newKey() }))).toBe('HELP_UNKNOWN')
  alter(stack, 'helpRequests', id, { $set: { leader: personIdOf(bob) } })
  expect(codeOf(await answer(leader, id))).toBe('HELP_UNKNOWN')
  alter(stack, 'helpRequests', id, { $set: { leader: personIdOf(leader) } })
  expect(await stack.one('helpRequests', id)).toEqual(before)
})

test('a leader does not answer what they asked themselves: it goes to staff', async () => {
  alter(stack, 'people', personIdOf(leader), { $set: { 'homes.0.stairwell': STAIRWELL } })
  const { id, leaderName } = await ask(leader)
  expect(leaderName).toBe('')
  expect(codeOf(await answer(leader, id))).toBe('HELP_UNKNOWN')
  alter(stack, 'helpRequests', id, { $set: { leader: personIdOf(leader) } })
  expect(codeOf(await answer(leader, id))).toBe('NO_DUTY')
})

test('who accepts a call promises a time before the deadline', async () => {
  const call = await ask(vera, { kind: 'homeCall', text: '请来看看老人' })
  const accept = (promisedAt: number | null) => stack.call(leader, leaders.accept, { ...inHand(call.id), promisedAt })
  expect(codeOf(await accept(null))).toBe('PROMISE_WRONG')
  expect(codeOf(await accept(MONDAY - 1))).toBe('PROMISE_WRONG')
  expect(codeOf(await accept((call.due ?? 0) + 1))).toBe('PROMISE_WRONG')
  const done = await accept(at('2026-11-24', '18:00'))
  expect(done.data?.request).toMatchObject({ status: 'accepted', promisedAt: at('2026-11-24', '18:00') })
})

test('what is handed over is staff’s from then on, and says why', async () => {
  const { id } = await ask(ann)
  const { request } = await stack.ask(leader, leaders.handOver, { ...inHand(id), reason: '要物业来修' })
  expect(request).toMatchObject({ status: 'escalated', steps: [{}, { label: '转社区办理', reason: '要物业来修' }] })
  expect(codeOf(await answer(leader, id, 1))).toBe('NOT_NOW')
  const { requests } = await stack.ask(staff, leaders.received, { place: HOME, view: 'live' })
  expect(requests.map((one) => one.id)).toEqual([id])
})

test('what was withdrawn is not answered, and what nobody rates closes by itself after seven days', async () => {
  const [gone, kept] = [await ask(ann), await ask(ann, { text: '另外一个问题' })]
  await stack.ask(ann, leaders.withdraw, { request: gone.id, rev: 0, key: newKey() })
  expect(codeOf(await answer(leader, gone.id, 1))).toBe('NOT_NOW')
  await stack.ask(leader, leaders.answer, { ...inHand(kept.id), text: '好的，已经办了' })
  await stack.setClock(MONDAY + 7 * 24 * HOUR + 1000)
  await stack.tick()
  expect([await statusOf(gone.id), await statusOf(kept.id)]).toEqual(['withdrawn', 'closed'])
})
