import { personIdOf } from '../../cloudfunctions/kit/ids'
import { grids } from '../../shared/contracts/grids'
import { identity } from '../../shared/contracts/identity'
import { HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, GRID, HOME, manager, person, put, staff, stranger, worker } from '../world'
import { GRIDS } from './examples-grids'
import { placeAt } from './examples-places'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const NEXT = `${HOME}.c1.g02`
const workerId = personIdOf(worker)
const at = { community: HOME, grid: GRID }
const branch = { name: '春晓园第一党支部', secretary: '钱书记' }
const hall = { post: 'A' as const, weekdays: [5, 1, 2, 3, 4], from: '08:30', to: '17:30', where: '2 号窗口' }

const setTeam = (A: string | null, rev = 0, key = newKey()) =>
  stack.call(manager, grids.setTeam, { ...at, rev, branch, A, B: null, key })
const setRota = (rota: (typeof hall)[], rev: number, key = newKey()) =>
  stack.call(manager, grids.setRota, { ...at, rev, rota, key })
const setChange = (rest: object, rev = 0) =>
  stack.call(manager, grids.setChange, {
    ...{ ...at, rev, from: '2026-11-23', to: '2026-11-24', post: 'A', substitute: null, reason: '参加培训' },
    ...{ key: newKey(), ...rest },
  })
const shown = (grid = GRID) => stack.ask(stranger, grids.grid, { grid })
const revoke = (place = GRID) =>
  stack.ask(manager, identity.revoke, { community: HOME, person: workerId, role: 'gridWorker', place, key: newKey() })

test('a resident sees who is on today and the six days after, with the buildings', async () => {
  await setTeam(workerId)
  await setRota([hall], 1)
  const { team, buildings, days } = await shown()
  expect(team).toMatchObject({ name: '第一网格', branch, posts: { A: { name: '网格员甲' }, B: null } })
  expect(buildings.map(({ name }) => name)).toEqual(['1号楼', '2号楼'])
  expect(days).toHaveLength(7)
  expect(days.map(({ shifts }) => shifts.length)).toEqual([1, 1, 1, 1, 1, 0, 0])
  expect(days[0]).toMatchObject({ day: '2026-11-23', kind: 'work', shifts: [{ name: '网格员甲', where: '2 号窗口' }] })
  const { teams } = await stack.ask(stranger, grids.list, { community: HOME })
  expect(teams.find(({ grid }) => grid === GRID)?.posts.A?.name).toBe('网格员甲')
})

test('nobody holds a post without the role of grid worker at that grid now', async () => {
  put(stack, 'people', [
    person('test-next-worker', '隔壁', ['gridWorker', NEXT]),
    { ...person('test-coming', '将来', ['gridWorker', GRID]) },
  ])
  alter(stack, 'people', personIdOf('test-coming'), { $set: { 'grants.0.from': MONDAY + HOUR } })
  const before = everything(stack)
  for (const who of [ann, staff, manager, 'test-next-worker', 'test-coming', 'test-nobody']) {
    expect([who, codeOf(await setTeam(personIdOf(who)))]).toEqual([who, 'WORKER_UNKNOWN'])
    expect([who, codeOf(await setChange({ substitute: personIdOf(who) }))]).toEqual([who, 'WORKER_UNKNOWN'])
  }
  expect(everything(stack)).toEqual(before)
})

test('a rota that overlaps or ends before it begins, and a change that does, are refused', async () => {
  const before = everything(stack)
  expect(codeOf(await setRota([hall, { ...hall, from: '17:00', to: '18:00' }], 0))).toBe('ROTA_WRONG')
  expect(codeOf(await setRota([{ ...hall, from: '17:30', to: '08:30' }], 0))).toBe('ROTA_WRONG')
  expect(codeOf(await setChange({ from: '2026-11-26', to: '2026-11-25' }))).toBe('ROTA_WRONG')
  expect(codeOf(await setChange({ from: '2026-11-16', to: '2026-11-20' }))).toBe('SPAN_WRONG')
  expect(everything(stack)).toEqual(before)
})

test('a grid elsewhere, one that is none, and one that is no more are each refused', async () => {
  put(stack, 'places', [placeAt(NEXT, 'grid', '第二网格', 2, { status: 'closed' })])
  const edit = (grid: string) => setRotaOf(grid)
  expect(codeOf(await edit('minghu.chunhe.qinghe.c1.g01'))).toBe('WRONG_PLACE')
  expect(codeOf(await edit(`${HOME}.c1`))).toBe('GRID_UNKNOWN')
  expect(codeOf(await edit(NEXT))).toBe('GRID_UNKNOWN')
  expect(codeOf(await stack.call(stranger, grids.grid, { grid: `${GRID}.b01` }))).toBe('GRID_UNKNOWN')
  expect(await stack.one('gridTeams', NEXT)).toBeUndefined()
})
const setRotaOf = (grid: string) =>
  stack.call(manager, grids.setRota, { community: HOME, grid, rev: 0, rota: [hall], key: newKey() })

test('a grid whose team was never written shows an empty one, and its first change begins it', async () => {
  put(stack, 'places', [placeAt(NEXT, 'grid', '第二网格', 2)])
  expect((await shown(NEXT)).team).toMatchObject({ name: '第二网格', posts: { A: null, B: null } })
  expect(await stack.one('gridTeams', NEXT)).toBeUndefined()
  expect((await setRotaOf(NEXT)).data).toMatchObject({ rev: 1, rota: [{ weekdays: [1, 2, 3, 4, 5] }] })
  expect(codeOf(await setRotaOf(NEXT))).toBe('STALE')
  expect(await stack.one('gridTeams', NEXT)).toMatchObject({ community: HOME, name: '第二网格', order: 2, rev: 1 })
})

test('of many changes at once each rev takes one; a repeat is told success and changes nothing; a key of another act is refused', async () => {
  const keys = Array.from({ length: 6 }, newKey)
  const codes = (await Promise.all(keys.map((key) => setRota([hall], 0, key)))).map(codeOf)
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(codes.filter((code) => code === 'STALE')).toHaveLength(5)
  const key = keys[codes.indexOf('OK')]!
  const before = everything(stack)
  expect(codeOf(await setRota([hall], 0, key))).toBe('OK')
  expect(codeOf(await setTeam(workerId, 1, key))).toBe('KEY_USED')
  expect(everything(stack)).toEqual(before)
})

test('a stand-in for some days, and nobody with the reason, go before the weekly line', async () => {
  put(stack, 'people', [person('test-second', '网格员乙', ['gridWorker', GRID])])
  await setTeam(workerId)
  await setRota([hall], 1)
  await setChange({ substitute: personIdOf('test-second') }, 2)
  expect((await setChange({ from: '2026-11-24' }, 3)).data).toMatchObject({
    rev: 4,
    changes: [{}, { substitute: null }],
  })
  const { days } = await shown()
  expect(days[0]?.shifts).toMatchObject([{ name: '网格员乙', insteadOf: '网格员甲' }])
  expect(days[1]).toMatchObject({ shifts: [], unheld: [{ post: 'A', reason: '参加培训' }] })
  expect(days[2]?.shifts).toMatchObject([{ name: '网格员甲', insteadOf: null }])
})

test('when a role is taken away, its posts and coming stand-ins are unheld once the timer has run, crash or not', async () => {
  put(stack, 'people', [person('test-second', '网格员乙', ['gridWorker', GRID])])
  await setTeam(personIdOf('test-second'))
  await setRota([hall], 1)
  await setTeam(workerId, 2)
  await setChange({ substitute: workerId }, 3)
  await revoke()
  const crash = { match: { function: 'tick', collection: 'gridTeams', action: 'database.modifyDocument' }, times: 1 }
  await stack.fault({ ...crash, kind: 'crash-after' })
  await stack.post('/control/fire', { function: 'tick' }).catch(() => null)
  await stack.setClock(MONDAY + 3 * 60_000)
  await stack.tick()
  const { team, days } = await shown()
  expect(team.posts.A).toBeNull()
  expect(days.flatMap(({ shifts }) => shifts)).toEqual([])
  expect(days[0]?.unheld).toEqual([{ post: 'A', reason: '参加培训' }])
  expect((await stack.one('people', workerId))?.pending).toEqual([])
  const settled = await stack.one('gridTeams', GRID)
  await stack.tick()
  expect(await stack.one('gridTeams', GRID)).toEqual(settled)
})

test('a role that ends by time leaves its post unheld without anybody writing', async () => {
  alter(stack, 'people', workerId, { $set: { 'grants.0.until': MONDAY + 24 * HOUR } })
  await setTeam(workerId)
  await setRota([hall], 1)
  expect((await shown()).days.map(({ shifts }) => shifts.length).slice(0, 3)).toEqual([1, 1, 0])
  await stack.setClock(MONDAY + 25 * HOUR)
  expect((await shown()).team.posts.A).toBeNull()
})

test('a role taken away between the look and the write leaves nobody on the post', async () => {
  const held = await stack.fault({
    match: { function: 'grids', collection: 'gridTeams', action: 'database.modifyDocument' },
    kind: 'hold',
    nth: 1,
  })
  const setting = setTeam(workerId)
  await held.held()
  await revoke()
  await stack.tick()
  await held.release()
  await setting
  expect((await stack.one('gridTeams', GRID))?.posts).toEqual({ A: null, B: null })
})

test('words that everybody may read are checked', async () => {
  for (const answer of [
    await stack.call(manager, grids.setTeam, {
      ...GRIDS.setTeam.input,
      branch: { name: '违规测试', secretary: '' },
      key: newKey(),
    }),
    await setRota([{ ...hall, where: '违规测试' }], 0),
    await setChange({ reason: '违规测试' }),
  ])
    expect(codeOf(answer)).toBe('CONTENT_REFUSED')
})

test('the list costs 1 round trip, a grid at most 3, a plan 2, a change of the rota 3', async () => {
  await stack.ask(manager, grids.setRota, { ...at, rev: 0, rota: [hall], key: newKey() })
  const trips = async (...[who, action, input]: Parameters<typeof stack.call>) =>
    (await stack.call(who, action, input)).stats.dbCalls
  await shown()
  expect(await trips(stranger, grids.list, { community: HOME })).toBe(1)
  expect(await trips(stranger, grids.grid, { grid: GRID })).toBeLessThanOrEqual(3)
  expect(await trips(staff, grids.plan, at)).toBe(2)
  expect(await trips(manager, grids.setRota, { ...at, rev: 1, rota: [hall], key: newKey() })).toBe(3)
})
