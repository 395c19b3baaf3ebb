import { personIdOf } from '../../cloudfunctions/kit/ids'
import { grids } from '../../shared/contracts/grids'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, GRID, HOME, leader, manager, person, put, STAIRWELL, staff, staffElsewhere, worker } from '../world'
import { logLines } from './canaries'
import { visitAt } from './examples-grids'
import { placeAt } from './examples-places'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())

const NEXT = `${HOME}.c1.g02`
const nextWorker = 'test-next-worker'
beforeEach(async () => {
  await renew(stack)
  put(stack, 'places', [placeAt(NEXT, 'grid', '第二网格', 2)])
  put(stack, 'people', [person(nextWorker, '隔壁网格员', ['gridWorker', NEXT])])
})

const SAID = {
  whom: '501室 王阿姨',
  found: '燃气管老化，有一点味道',
  done: '关了阀门，报了燃气公司',
  followUp: '明天看换好没有',
}
const visitOf = (rest: object = {}) => ({
  ...{ place: GRID, stairwell: STAIRWELL, duty: 'discover' as const, ...SAID, key: newKey(), ...rest },
})
const record = async (rest: object = {}) => (await stack.ask(worker, grids.recordVisit, visitOf(rest))).visit
const note = (visit: { id: string; rev: number }, rest: object = {}) =>
  stack.call(worker, grids.noteVisit, {
    ...{ place: GRID, visit: visit.id, rev: visit.rev, text: '管子换好了', close: false, key: newKey(), ...rest },
  })

test('what is written at a home is sealed: it stands in no document and no log line', async () => {
  const visit = await record()
  expect(visit).toMatchObject({
    ...SAID,
    placeName: '春晓园 1号楼 1单元',
    workerName: '网格员甲',
    status: 'open',
    notes: [],
  })
  await note(visit)
  await stack.tick()
  const written = JSON.stringify([everything(stack), await logLines(stack)])
  for (const words of [...Object.values(SAID), '管子换好了']) expect(written.includes(words)).toBe(false)
})

test('a visit that leaves nothing to do is done; one without a stairwell is of the grid', async () => {
  const visit = await record({ followUp: '', stairwell: null })
  expect(visit).toMatchObject({ status: 'done', placeName: '春晓园 第一网格' })
  expect((await stack.one('visits', visit.id))?.history.map(({ event, to }) => [event, to])).toEqual([
    ['record', 'open'],
    ['close', 'done'],
  ])
  expect(codeOf(await note(visit))).toBe('NOT_NOW')
})

test('a repeat answers the first line and writes nothing; other words under the same key are refused', async () => {
  const input = visitOf()
  const { visit } = await stack.ask(worker, grids.recordVisit, input)
  const before = everything(stack)
  expect((await stack.ask(worker, grids.recordVisit, input)).visit).toEqual(visit)
  expect(codeOf(await stack.call(worker, grids.recordVisit, { ...input, done: '什么也没做' }))).toBe('KEY_USED')
  expect(everything(stack)).toEqual(before)
})

test('notes are added and never stand in place of what was written first; the last closes', async () => {
  const visit = await record()
  const first = (await note(visit)).data?.visit
  expect(first).toMatchObject({ ...SAID, rev: 1, notes: [{ text: '管子换好了', byName: '网格员甲' }] })
  const key = newKey()
  const last = await note(first!, { text: '回访，一切正常', close: true, key })
  expect(last.data?.visit).toMatchObject({ ...SAID, status: 'done', notes: [{}, { text: '回访，一切正常' }] })
  expect((await note(first!, { text: '回访，一切正常', close: true, key })).data?.visit).toEqual(last.data?.visit)
  expect(codeOf(await note(last.data!.visit))).toBe('NOT_NOW')
})

test('of two who add at once one is told to look again, and no note is lost; a rev from ahead writes nothing', async () => {
  const visit = await record()
  const codes = (await Promise.all([note(visit, { text: '甲的话' }), note(visit, { text: '乙的话' })])).map(codeOf)
  expect(codes.sort()).toEqual(['OK', 'STALE'])
  expect(codeOf(await note({ ...visit, rev: 2 }))).toBe('STALE')
  const { visit: stands } = await stack.ask(worker, grids.visit, { place: GRID, visit: visit.id })
  expect(stands.notes).toHaveLength(1)
})

test('the log is private to duty: another grid’s worker, a leader, a resident and staff elsewhere get nothing of it', async () => {
  const visit = await record()
  const before = everything(stack)
  const tries = async (who: string, place: string) => [
    codeOf(await stack.call(who, grids.visit, { place, visit: visit.id })),
    codeOf(
      await stack.call(who, grids.noteVisit, {
        place,
        visit: visit.id,
        rev: 0,
        text: '看看',
        close: true,
        key: newKey(),
      }),
    ),
    codeOf(await stack.call(who, grids.visits, { place, open: false })),
  ]
  expect(await tries(nextWorker, GRID)).toEqual(['WRONG_PLACE', 'WRONG_PLACE', 'WRONG_PLACE'])
  expect(await tries(nextWorker, NEXT)).toEqual(['VISIT_UNKNOWN', 'VISIT_UNKNOWN', 'OK'])
  expect(await tries(staffElsewhere, GRID)).toEqual(['WRONG_PLACE', 'WRONG_PLACE', 'WRONG_PLACE'])
  for (const who of [leader, ann]) expect(await tries(who, GRID)).toEqual(['WRONG_ROLE', 'WRONG_ROLE', 'WRONG_ROLE'])
  expect((await stack.ask(nextWorker, grids.visits, { place: NEXT, open: false })).visits).toEqual([])
  expect(everything(stack)).toEqual(before)
  for (const who of [staff, manager]) {
    expect((await stack.ask(who, grids.visits, { place: HOME, open: true })).visits.map(({ id }) => id)).toEqual([
      visit.id,
    ])
  }
})

test('a visit is of an open grid and of a stairwell in it', async () => {
  const before = everything(stack)
  const recorded = async (who: string, rest: object) => codeOf(await stack.call(who, grids.recordVisit, visitOf(rest)))
  expect(await recorded(staff, { place: HOME, stairwell: null })).toBe('GRID_UNKNOWN')
  expect(await recorded(staff, { place: `${HOME}.c1.g77`, stairwell: null })).toBe('GRID_UNKNOWN')
  expect(await recorded(nextWorker, { place: NEXT })).toBe('PLACE_UNKNOWN')
  expect(await recorded(worker, { stairwell: `${GRID}.b01` })).toBe('PLACE_UNKNOWN')
  expect(await recorded(worker, { stairwell: `${GRID}.b01.u9` })).toBe('PLACE_UNKNOWN')
  expect(await recorded(worker, { found: '这里是违规测试' })).toBe('CONTENT_REFUSED')
  expect(everything(stack)).toEqual(before)
})

test('the log comes latest first, twenty a page, each line once, and the open ones alone', async () => {
  const ids = Array.from({ length: 45 }, (_, i) => `v${String(i).padStart(32, '0')}`)
  put(
    stack,
    'visits',
    ids.map((id, i) => visitAt(id, MONDAY - i * 1000, i % 3 ? { status: 'done', live: false } : {})),
  )
  const all = async (open: boolean) => {
    const seen: string[] = []
    for (let after: string | undefined, page = 0; page < 5; page++) {
      const { visits, next } = await stack.ask(worker, grids.visits, { place: GRID, open, ...(after ? { after } : {}) })
      seen.push(...visits.map(({ id }) => id))
      if (!next) break
      after = next
    }
    return seen
  }
  expect(await all(false)).toEqual(ids)
  expect(await all(true)).toEqual(ids.filter((_, i) => i % 3 === 0))
})

test('a record costs 3 round trips, a note 3, the log and a line of it 2', async () => {
  const { id, rev } = await record()
  const trips = async (...[who, action, input]: Parameters<typeof stack.call>) =>
    (await stack.call(who, action, input)).stats.dbCalls
  expect(await trips(worker, grids.recordVisit, visitOf())).toBe(3)
  expect(await trips(worker, grids.visits, { place: GRID, open: true })).toBe(2)
  expect(await trips(staff, grids.visits, { place: HOME, open: true })).toBe(2)
  expect(await trips(worker, grids.visit, { place: GRID, visit: id })).toBe(2)
  expect((await note({ id, rev })).stats.dbCalls).toBe(3)
  expect(personIdOf(worker)).toBe((await stack.one('visits', id))?.worker)
})
