import { personIdOf } from '../../cloudfunctions/kit/ids'
import { wordsOf } from '../../cloudfunctions/modules/grids/visit-words'
import { grids } from '../../shared/contracts/grids'
import { identity } from '../../shared/contracts/identity'
import { leaders } from '../../shared/contracts/leaders'
import { residents } from '../../shared/contracts/residents'
import { HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack, TEST_SECRET } from '../stack'
import { ann, BUILDING, bob, cai, GRID, HOME, leader, manager, phoneOf, staff, stranger, worker } from '../world'
import { furnishGrids, OPEN_VISIT } from './examples-grids'
import { CAIS_AGREED, furnishResidents } from './examples-residents'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  process.env.HONGXIN_SECRET = TEST_SECRET.toString('base64')
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishGrids(stack)
  furnishResidents(stack)
})

const key = newKey
const ANN = '甲居民'
const CAI = '丙居民'
const erase = async (who: string) => {
  await stack.ask(who, residents.erase, { confirm: '注销', key: key() })
  await stack.tick()
}
/** The collections that still tell one of these words; what is sealed in the visit log is opened. */
async function tellers(...traces: string[]): Promise<string[]> {
  const { places: _, ...documents } = everything(stack)
  const opened = { ...documents, visits: [documents.visits, (await stack.all('visits')).map(wordsOf)] }
  const tells = (texts: unknown) => traces.some((trace) => JSON.stringify(texts).includes(trace))
  return Object.entries(opened).flatMap(([name, texts]) => (tells(texts) ? [name] : []))
}
const power = (who: string, role: 'gridWorker' | 'buildingLeader', place: string) => ({
  ...{ community: HOME, person: personIdOf(who), role, place },
  key: key(),
})
const ask = async (text: string, member?: string) => {
  const wish = { building: BUILDING, kind: 'question' as const, text, key: key(), ...(member ? { member } : {}) }
  return (await stack.ask(ann, leaders.ask, wish)).request
}

test('what somebody asked leaves no trace with those who were told of it: leader, staff, manager', async () => {
  const handed = await ask('我家的水管裂了')
  await stack.tick()
  await stack.ask(leader, leaders.handOver, {
    place: BUILDING,
    request: handed.id,
    rev: 0,
    reason: '要物业',
    key: key(),
  })
  const missed = await ask('我家的灯坏了')
  for (const due of [missed.due!, missed.due! + 30 * HOUR]) {
    await stack.setClock(due)
    await stack.tick()
    await stack.tick()
  }
  const told = (await stack.all('messages')).filter(({ body }) => body.includes(ANN)).map(({ person }) => person)
  expect(new Set(told)).toEqual(new Set([leader, staff, manager].map(personIdOf)))
  await erase(ann)
  expect(await tellers('我家的水管', '我家的灯', ANN, phoneOf(ann))).toEqual([])
})

test('who was asked to agree, and who did, keep no name of who acted; nor is a family member named any more', async () => {
  alter(stack, 'family', CAIS_AGREED, { $set: { name: CAI } })
  const asked = { name: '某亲戚', relation: 'other', birthYear: null, phone: phoneOf(bob), key: key() } as const
  await stack.ask(ann, residents.addMember, asked)
  const request = await ask('替人问一句', CAIS_AGREED)
  await stack.tick()
  const told = (await stack.all('messages')).filter(({ body }) => body.includes(ANN)).map(({ person }) => person)
  expect(new Set(told)).toEqual(new Set([leader, bob].map(personIdOf)))
  // First the member goes, then the one who acted.
  await erase(cai)
  expect(await tellers(CAI)).toEqual([])
  expect(await stack.one('helpRequests', request.id)).toMatchObject({ forMember: { name: '已注销居民' } })
  await erase(ann)
  expect(await tellers(ANN, '替人问一句', '某亲戚')).toEqual([])
  expect((await stack.one('helpRequests', request.id))?.forMember).toBeNull()
})

test('who worked a grid leaves the log without their name: as its writer, in notes, in the team and where they stood in', async () => {
  await stack.ask(manager, identity.grant, { ...power(ann, 'gridWorker', GRID), until: MONDAY + HOUR })
  await stack.tick()
  const workerId = personIdOf(ann)
  const team = {
    community: HOME,
    grid: GRID,
    branch: { name: '第一网格党支部', secretary: '' },
    A: workerId,
    B: workerId,
  }
  await stack.ask(manager, grids.setTeam, { ...team, rev: 0, key: key() })
  const days = { from: '2026-11-23', to: '2026-11-24', post: 'A', substitute: workerId, reason: '换班' } as const
  await stack.ask(manager, grids.setChange, { community: HOME, grid: GRID, rev: 1, ...days, key: key() })
  const noted = { place: GRID, visit: OPEN_VISIT, key: key(), close: false }
  await stack.ask(ann, grids.noteVisit, { ...noted, rev: 0, text: '灯修好了' })
  await stack.ask(worker, grids.noteVisit, { ...noted, rev: 1, text: '确实好了', key: key() })
  const said = { whom: '102室', found: '老人都好', done: '量了血压', followUp: '' }
  await stack.ask(ann, grids.recordVisit, { place: GRID, stairwell: null, duty: 'serve', ...said, key: key() })
  expect(await tellers(ANN)).toEqual(expect.arrayContaining(['gridTeams', 'people', 'visits']))

  // The role has ended by time alone, and the days of standing in are over.
  await stack.setClock(MONDAY + 3 * 24 * HOUR)
  await erase(ann)
  expect(await tellers(ANN)).toEqual([])
  const { team: shown } = await stack.ask(stranger, grids.grid, { grid: GRID })
  expect(shown.posts).toEqual({ A: null, B: null })
  const { visit } = await stack.ask(worker, grids.visit, { place: GRID, visit: OPEN_VISIT })
  expect(visit.notes.map(({ byName, text }) => [byName, text])).toEqual([
    ['已注销居民', '灯修好了'],
    ['网格员甲', '确实好了'],
  ])
})

test('a note that is written at the moment of the erasure keeps its words, and loses the name at the next look', async () => {
  await stack.ask(manager, identity.grant, { ...power(ann, 'gridWorker', GRID), until: MONDAY + HOUR })
  const noted = { place: GRID, visit: OPEN_VISIT, close: false }
  await stack.ask(ann, grids.noteVisit, { ...noted, rev: 0, text: '灯修好了', key: key() })
  await stack.setClock(MONDAY + 2 * HOUR)
  const held = await stack.fault({
    match: { openid: worker, collection: 'visits', action: 'database.modifyDocument' },
    kind: 'hold',
  })
  const late = stack.call(worker, grids.noteVisit, { ...noted, rev: 1, text: '确实好了', key: key() })
  await held.held()
  await erase(ann)
  await held.release()
  expect(codeOf(await late)).toBe('OK')
  await stack.setClock(MONDAY + 2 * HOUR + 10 * 60_000)
  await stack.tick()
  expect(await tellers(ANN)).toEqual([])
  const { visit } = await stack.ask(worker, grids.visit, { place: GRID, visit: OPEN_VISIT })
  expect(visit.notes.map(({ text }) => text)).toEqual(['灯修好了', '确实好了'])
})
