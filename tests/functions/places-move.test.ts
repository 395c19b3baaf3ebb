import { personIdOf, stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { unseal } from '../../cloudfunctions/kit/seal'
import { vacantPost } from '../../cloudfunctions/modules/places/foundations'
import { identity } from '../../shared/contracts/identity'
import { places } from '../../shared/contracts/places'
import { linkOf } from '../../shared/domain/grid-distance'
import { shareHome } from '../../shared/domain/homes'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { MINUTE } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack, TEST_SECRET } from '../stack'
import { ann, ELSEWHERE, HOME, HOUSEHOLD, householdOf, manager, person, put, staff, stranger } from '../world'
import { EMPTY_BUILDING, furnishPlaces, placeAt, SECOND_GRID } from './examples-places'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
let now = MONDAY
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  now = MONDAY
  await renew(stack)
  furnishPlaces(stack)
  put(stack, 'people', [person(leader, '李楼长', ['buildingLeader', BUILDING])])
  const compound = placeAt(SECOND_COMPOUND, 'compound', '夏晓园', 2)
  put(stack, 'places', [compound, placeAt(`${SECOND_COMPOUND}.g05`, 'grid', '第五网格', 5)])
  const post = vacantPost({ _id: BUILDING, name: '1号楼', order: 1 }, '春晓园', MONDAY)
  put(stack, 'leaderPosts', [post])
  alter(stack, 'leaderPosts', BUILDING, { $set: { leader: personIdOf(leader), name: '李楼长', vacant: false } })
})

const leader = 'test-leader'
const GRID = `${HOME}.c1.g01`
const BUILDING = `${GRID}.b01`
const SECOND_COMPOUND = `${HOME}.c2`
/** Where the building stands after it was moved. */
const THERE = `${SECOND_GRID}.b01`
const at = { community: HOME }

const move = (place = BUILDING, to = SECOND_GRID, key = newKey(), rev = 0, as = manager) =>
  stack.call(as, places.move, { ...at, place, to, rev, key })

/** So many minutes later the timer fires; it may die. */
async function tickLater(minutes = 2) {
  now += minutes * MINUTE
  await stack.setClock(now)
  await stack.tick().catch(() => undefined)
}
async function finished() {
  for (let i = 0; i < 12; i += 1) {
    if ((await stack.all('placeMoves')).every(({ step }) => step === 'done')) return
    await tickLater()
  }
  throw new Error('the move does not come to an end')
}
const register = (openid: string, household: string, name = '新居民') =>
  stack.call(openid, identity.register, {
    name,
    phone: '10012345678',
    community: HOME,
    household,
    notice: PRIVACY_NOTICE,
    key: newKey(),
  })
const recordOf = async (openid: string) => (await stack.one('people', personIdOf(openid)))!

test('a building moves with its stairwells, households, homes, grants and post; the old places say where to', async () => {
  const before = await recordOf(ann)
  const { data } = await move()
  expect(data?.to).toBe(THERE)
  await finished()

  expect(await stack.one('places', BUILDING)).toMatchObject({ status: 'moved', movedTo: THERE })
  expect(await stack.one('places', HOUSEHOLD)).toMatchObject({ status: 'moved', movedTo: `${THERE}.u1.0101` })
  expect(await stack.one('places', THERE)).toMatchObject({ status: 'open', parent: SECOND_GRID, name: '1号楼' })
  expect(await stack.one('places', `${THERE}.u1.0101`)).toMatchObject({ status: 'open', homeKey: HOUSEHOLD })
  const after = await recordOf(ann)
  expect(after.homes).toEqual(before.homes.map((home) => ({ ...home, stairwell: `${THERE}.u1` })))
  expect(after.history.at(-1)).toMatchObject({ act: 'movePlace', place: THERE })
  const contact = (await stack.one('contacts', personIdOf(ann)))!
  const sealed = contact.homes[after.homes[0]?.id ?? '']!
  expect(unseal(sealed, TEST_SECRET)).toBe(householdOf(ann).replace(BUILDING, THERE))
  expect((await recordOf(leader)).grants).toMatchObject([
    { id: `buildingLeader@${THERE}`, place: THERE, community: HOME },
  ])
  expect(await stack.one('leaderPosts', THERE)).toMatchObject({
    leader: personIdOf(leader),
    vacant: false,
    community: HOME,
  })
  expect(await stack.one('leaderPosts', BUILDING)).toMatchObject({ leader: null, community: '', terms: [] })
  const { stairwell } = await stack.ask(stranger, places.byCode, { code: stairwellCodeOf(`${BUILDING}.u1`) })
  expect(stairwell).toBe(`${THERE}.u1`)
  expect((await stack.ask(manager, places.moves, at)).moves).toMatchObject([
    { from: BUILDING, to: THERE, step: 'done' },
  ])
})

test('a grid moves with its buildings, its neighbours and its team; moved back, everything has new ids and the same homes', async () => {
  alter(stack, 'places', EMPTY_BUILDING, { $set: { name: '9号楼' } })
  put(stack, 'gridMaps', [{ _id: HOME, links: [linkOf(GRID, SECOND_GRID)] }])
  await move(GRID, SECOND_COMPOUND)
  await finished()
  const there = `${SECOND_COMPOUND}.g01`
  expect((await recordOf(ann)).homes[0]?.stairwell).toBe(`${there}.b01.u1`)
  expect((await stack.one('gridMaps', HOME))?.links).toEqual([linkOf(there, SECOND_GRID)])
  expect(await stack.one('leaderPosts', `${there}.b01`)).toMatchObject({ label: '夏晓园 1号楼' })
  const id = (await recordOf(ann)).homes[0]?.id
  await move(there, `${HOME}.c1`)
  await finished()
  expect((await recordOf(ann)).homes[0]).toMatchObject({ id, stairwell: `${GRID}-2.b01.u1` })
  expect(await stack.one('places', HOUSEHOLD.replace(GRID, `${GRID}-2`))).toMatchObject({
    status: 'open',
    homeKey: HOUSEHOLD,
  })
})

test('neighbours of one home who registered before, during and after the move are still of one home', async () => {
  expect(codeOf(await register('test-before', HOUSEHOLD, '前一位'))).toBe('OK')
  await move()
  expect(codeOf(await register('test-during', HOUSEHOLD, '当中一位'))).toBe('OK')
  await tickLater()
  expect(codeOf(await register('test-old', HOUSEHOLD, '走错一位'))).toBe('PLACE_UNKNOWN')
  expect(codeOf(await register('test-early', `${THERE}.u1.0101`, '早到一位'))).toBe('OK')
  await finished()
  expect(codeOf(await register('test-after', `${THERE}.u1.0101`, '后一位'))).toBe('OK')
  const [first, ...others] = await Promise.all(
    ['before', 'during', 'early', 'after'].map((who) => recordOf(`test-${who}`)),
  )
  for (const other of others) expect(shareHome(first!, other)).toBe(true)
  for (const one of [first, ...others]) expect(one?.homes[0]?.stairwell).toBe(`${THERE}.u1`)
})

test('who read the old place as open before it closed, and registers after, is taken along too', async () => {
  await move()
  const held = await stack.fault({
    match: { function: 'identity', collection: 'people', action: 'database.insertDocument' },
    kind: 'hold',
  })
  const registering = register(stranger, HOUSEHOLD)
  await held.held()
  await tickLater()
  expect(await stack.one('places', HOUSEHOLD)).toMatchObject({ status: 'moved' })
  await held.release()
  expect(codeOf(await registering)).toBe('OK')
  expect((await recordOf(stranger)).homes[0]?.stairwell).toBe(`${BUILDING}.u1`)
  await finished()
  expect((await recordOf(stranger)).homes[0]?.stairwell).toBe(`${THERE}.u1`)
})

test('at no moment of the move does anybody reach what they could not reach before', async () => {
  put(stack, 'people', [
    { ...person('test-old-grid', '旧网格员', ['gridWorker', GRID]), homes: [] },
    { ...person('test-new-grid', '新网格员', ['gridWorker', SECOND_GRID]), homes: [] },
  ])
  await move()
  const reach = async () => {
    const { stairwell = '' } = (await recordOf(ann)).homes[0] ?? {}
    const holders = await Promise.all([leader, 'test-old-grid', 'test-new-grid'].map(recordOf))
    return holders.map(({ grants }) => grants.some(({ place }) => stairwell.startsWith(`${place}.`)))
  }
  expect(await reach()).toEqual([true, true, false])
  const seen = new Set<string>()
  for (let i = 0; i < 6; i += 1) {
    await tickLater()
    seen.add(String(await reach()))
  }
  expect([...seen]).toEqual(['true,true,false', 'true,false,true'])
})

test('wherever the timer dies, the move goes on, and the end is the same as without a crash', async () => {
  const end = async () => {
    const all = await stack.all('places')
    const where = all.map(({ _id, status, movedTo }) => [_id, status, movedTo].join(' ')).sort()
    const homes = (await stack.all('people')).map(({ _id, homes }) =>
      [_id, ...homes.map((home) => home.stairwell)].join(' '),
    )
    const grants = (await recordOf(leader)).grants.map(({ id }) => id)
    const posts = (await stack.all('leaderPosts')).map(({ _id, leader: who, community }) =>
      [_id, who, community].join(' '),
    )
    return { where, homes: homes.sort(), grants, posts: posts.sort() }
  }
  const arrange = async () => {
    now = MONDAY
    await renew(stack)
    furnishPlaces(stack)
    put(stack, 'people', [person(leader, '李楼长', ['buildingLeader', BUILDING])])
    const post = vacantPost({ _id: BUILDING, name: '1号楼', order: 1 }, '春晓园', MONDAY)
    put(stack, 'leaderPosts', [{ ...post, leader: personIdOf(leader), name: '李楼长', vacant: false }])
    await move()
  }
  await arrange()
  await finished()
  const whole = await end()
  for (const collection of ['places', 'placeMoves', 'people', 'contacts', 'leaderPosts'] as const) {
    for (const nth of [1, 2, 3]) {
      await arrange()
      const match = { function: 'tick', collection, action: 'database.modifyDocument' }
      await stack.fault({ match, kind: nth === 2 ? 'crash-after' : 'crash-before', nth })
      await finished()
      expect([collection, nth, await end()]).toEqual([collection, nth, whole])
    }
  }
  await arrange()
  await stack.fault({
    match: { function: 'tick', collection: 'places', action: 'database.insertDocument' },
    kind: 'crash-after',
  })
  await finished()
  expect(await end()).toEqual(whole)
}, 120_000)

test('while a place is on its way nothing in it is changed, and it is not moved again', async () => {
  const key = newKey()
  await move(BUILDING, SECOND_GRID, key)
  const refused = [
    await move(BUILDING, `${SECOND_COMPOUND}.g05`),
    await move(GRID, SECOND_COMPOUND),
    await stack.call(manager, places.add, { ...at, parent: `${BUILDING}.u1`, name: '909室', key: newKey() }),
    await stack.call(manager, places.rename, { ...at, place: `${BUILDING}.u1`, name: '9单元', rev: 0, key: newKey() }),
    await stack.call(manager, places.close, {
      ...at,
      place: `${BUILDING}.u1`,
      rev: 0,
      reason: '已经拆除',
      key: newKey(),
    }),
  ]
  expect(refused.map(codeOf)).toEqual(Array(5).fill('PLACE_MOVING'))
  const taken = { ...at, parent: SECOND_GRID, name: '1号楼', key: newKey() }
  expect(codeOf(await stack.call(manager, places.add, taken))).toBe('PLACE_EXISTS')
  expect((await move(BUILDING, SECOND_GRID, key)).data?.to).toBe(THERE)
  expect((await stack.all('placeMoves')).filter(({ refused }) => !refused)).toHaveLength(1)
  await finished()
  expect((await move(BUILDING, SECOND_GRID, key)).data?.to).toBe(THERE)
})

test('of moves that cannot both be, at most one happens, and the places end in one piece', async () => {
  const codes = await Promise.all([
    move(BUILDING, SECOND_GRID),
    move(BUILDING, `${SECOND_COMPOUND}.g05`),
    move(GRID, SECOND_COMPOUND),
  ])
  expect(codes.map(codeOf).filter((code) => code === 'OK').length).toBeLessThanOrEqual(1)
  for (const code of codes.map(codeOf)) expect(['OK', 'PLACE_MOVING']).toContain(code)
  await finished()
  const open = (await stack.all('places')).filter(
    ({ kind, name, status }) => kind === 'building' && name === '1号楼' && status === 'open',
  )
  expect(open).toHaveLength(1)
})

test('a move that makes no sense is refused, and nothing is written', async () => {
  put(stack, 'people', [person('test-other-manager', '外社区管理员', ['manager', ELSEWHERE])])
  const before = everything(stack)
  const cases: [string, string, string, number?, string?][] = [
    ['PLACE_CYCLE', BUILDING, BUILDING],
    ['PLACE_CYCLE', GRID, BUILDING],
    ['PLACE_KIND', BUILDING, `${HOME}.c1`],
    ['PLACE_KIND', `${BUILDING}.u1`, EMPTY_BUILDING],
    ['PLACE_EXISTS', BUILDING, GRID],
    ['STALE', BUILDING, SECOND_GRID, 5],
    ['PLACE_UNKNOWN', BUILDING, `${HOME}.c1.g77`],
    ['WRONG_PLACE', BUILDING, `${ELSEWHERE}.c1.g01`],
    ['WRONG_PLACE', `${ELSEWHERE}.c1.g01.b01`, GRID],
    ['WRONG_ROLE', BUILDING, SECOND_GRID, 0, staff],
    ['WRONG_PLACE', BUILDING, SECOND_GRID, 0, 'test-other-manager'],
  ]
  for (const [code, place, to, rev = 0, as = manager] of cases) {
    expect([place, to, codeOf(await move(place, to, newKey(), rev, as))]).toEqual([place, to, code])
  }
  expect(everything(stack)).toEqual(before)
})
