import { personIdOf } from '../../cloudfunctions/kit/ids'
import { notices } from '../../shared/contracts/notices'
import { residents } from '../../shared/contracts/residents'
import type { VisitResult } from '../../shared/domain/reach'
import { codeOf } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, cai, HOME, leader, phoneOf, put, STAIRWELL, staff, VACANT } from '../world'
import { EMERGENCY, furnishNotices, LEADERS, noticeOf, reachOf } from './examples-notices'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishNotices(stack)
  put(stack, 'reach', [reachOf(bob, LEADERS), reachOf(bob, EMERGENCY, { needsAck: true })])
})

const COMMUNAL = `n${'c'.repeat(32)}`
const total = async (who = leader, place = BUILDING, notice = LEADERS) =>
  (await stack.ask(who, notices.board, { place, notice })).total
const doors = (notice = LEADERS, place = BUILDING, building = BUILDING) => ({ place, notice, building })
const list = async (who: string, where = doors(), view: 'unreached' | 'all' = 'unreached') =>
  (await stack.ask(who, notices.visitList, { ...where, view })).households
const knock = (household: string, rev: number, result: VisitResult, more: object = {}) => ({
  ...doors(),
  ...{ household, rev, result, note: '', key: newKey() },
  ...more,
})

test('the board changes when somebody reads, when a door is knocked on, and when somebody acknowledges', async () => {
  expect(await total()).toMatchObject({ households: 3, delivered: 3, read: 0, acknowledged: 0, told: 0, reached: 0 })
  await stack.ask(ann, notices.read, { notice: LEADERS, version: 1, key: newKey() })
  expect(await total()).toMatchObject({ read: 1, reached: 1 })
  const [door] = await list(leader)
  await stack.ask(leader, notices.visited, knock(door!.id, door!.rev, 'told'))
  expect(await total()).toMatchObject({ delivered: 3, read: 1, told: 1, reached: 2 })
  await stack.ask(ann, notices.acknowledge, { notice: EMERGENCY, version: 1, key: newKey() })
  expect(await total(leader, BUILDING, EMERGENCY)).toMatchObject({
    households: 3,
    read: 1,
    acknowledged: 1,
    reached: 1,
  })
})

test('a leader sees their building of what the whole community was told, by stairwell; staff see every building', async () => {
  put(stack, 'notices', [noticeOf(COMMUNAL, { place: HOME, targets: [HOME], author: personIdOf(staff) })])
  const next = { building: VACANT, stairwell: `${VACANT}.u1` }
  put(stack, 'reach', [reachOf(ann, COMMUNAL), reachOf(cai, COMMUNAL, { ...next, household: `${VACANT}.u1.0101` })])
  const seen = await stack.ask(leader, notices.board, { place: BUILDING, notice: COMMUNAL })
  expect(seen.parts).toMatchObject([{ place: STAIRWELL, name: '春晓园 1号楼 1单元', households: 1 }])
  const { parts, total: all } = await stack.ask(staff, notices.board, { place: HOME, notice: COMMUNAL })
  expect(parts.map(({ place, households }) => [place, households])).toEqual([
    [BUILDING, 1],
    [VACANT, 1],
  ])
  expect(all).toMatchObject({ place: HOME, households: 2 })
  expect(
    (await stack.ask(staff, notices.board, { place: HOME, notice: COMMUNAL, building: VACANT })).total.households,
  ).toBe(1)
  expect((await stack.ask(leader, notices.reaching, { place: BUILDING })).notices.map(({ id }) => id)).toContain(
    COMMUNAL,
  )
  const beyond = { place: BUILDING, notice: COMMUNAL, building: VACANT }
  expect(codeOf(await stack.call(leader, notices.board, beyond))).toBe('WRONG_PLACE')
})

test('a visit closes the door it was made to: told and moved are done, absent is not; a repeat is the same visit', async () => {
  const [first, second, third] = await list(leader)
  const input = knock(first!.id, 0, 'told', { note: '当面说了' })
  const { household } = await stack.ask(leader, notices.visited, input)
  expect(household).toMatchObject({ state: 'told', reached: true, visit: { result: 'told', byName: '钱楼长' }, rev: 1 })
  expect(await stack.ask(leader, notices.visited, input)).toEqual({ household })
  await stack.ask(leader, notices.visited, knock(second!.id, 0, 'absent'))
  await stack.ask(leader, notices.visited, knock(third!.id, 0, 'moved'))
  expect((await list(leader)).map(({ id }) => id)).toEqual([second!.id])
  expect(await list(leader, doors(), 'all')).toHaveLength(3)
})

test('a visit does not write over what the household read meanwhile', async () => {
  const row = reachOf(ann, LEADERS)._id
  await stack.ask(ann, notices.read, { notice: LEADERS, version: 1, key: newKey() })
  expect(codeOf(await stack.call(leader, notices.visited, knock(row, 0, 'absent')))).toBe('STALE')
  expect(await stack.one('reach', row)).toMatchObject({ state: 'read', visit: null })
  expect(codeOf(await stack.call(leader, notices.visited, knock(row, 1, 'told', { note: '违规测试' })))).toBe(
    'CONTENT_REFUSED',
  )
  const other = knock(reachOf(ann, EMERGENCY)._id, 0, 'told')
  expect(codeOf(await stack.call(leader, notices.visited, other))).toBe('REACH_UNKNOWN')
})

test('staff see counts where a leader knocks, and doors in an emergency or where nobody leads', async () => {
  const code = async (where: object) => codeOf(await stack.call(staff, notices.visitList, { ...where, view: 'all' }))
  expect(await code(doors(LEADERS, HOME))).toBe('REACH_COUNTS_ONLY')
  const visit = knock(reachOf(ann, LEADERS)._id, 0, 'told', { place: HOME })
  expect(codeOf(await stack.call(staff, notices.visited, visit))).toBe('REACH_COUNTS_ONLY')
  expect(await code(doors(EMERGENCY, HOME))).toBe('OK')
  alter(stack, 'leaderPosts', BUILDING, { $set: { vacant: true } })
  expect(await code(doors(LEADERS, HOME))).toBe('OK')
  expect(await code({ ...doors(LEADERS, HOME), building: VACANT })).toBe('NOTICE_UNKNOWN')
})

test('phones of those not reached are on record before they are shown, once for a repeat, and their owners see who looked', async () => {
  const input = { ...doors(EMERGENCY, HOME), key: newKey() }
  const { people, next } = await stack.ask(staff, notices.phones, input)
  // One’s own is not among them.
  expect(people.map(({ phone }) => phone).sort()).toEqual([ann, bob].map(phoneOf).sort())
  expect(next).toBeNull()
  expect(await stack.ask(staff, notices.phones, input)).toEqual({ people, next })
  expect(await stack.all('reveals')).toHaveLength(2)
  const { reveals } = await stack.ask(ann, residents.reveals, {})
  expect(reveals).toMatchObject([{ duty: 'emergency', byName: '工作人员', placeName: '春晓园 1号楼' }])
  await stack.ask(ann, notices.acknowledge, { notice: EMERGENCY, version: 1, key: newKey() })
  const again = await stack.ask(staff, notices.phones, { ...input, key: newKey() })
  expect(again.people.map(({ phone }) => phone)).toEqual([phoneOf(bob)])
})

test('no phone is shown for what is no emergency, nor when the record could not be written', async () => {
  expect(codeOf(await stack.call(staff, notices.phones, { ...doors(LEADERS, HOME), key: newKey() }))).toBe(
    'NOT_EMERGENCY',
  )
  await stack.fault({
    match: { openid: staff, action: 'database.insertDocument' },
    kind: 'error',
    code: 'SYS_ERR',
    times: 9,
  })
  const input = { ...doors(EMERGENCY, HOME), key: newKey() }
  expect(codeOf(await stack.call(staff, notices.phones, input))).toBe('INTERNAL')
  expect(await stack.all('reveals')).toEqual([])
})
