import { stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { identity } from '../../shared/contracts/identity'
import { places } from '../../shared/contracts/places'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { codeOf } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, ELSEWHERE, HOME, HOUSEHOLD, manager, person, put, staff, stranger } from '../world'
import { EMPTY_BUILDING, furnishPlaces, SECOND_GRID } from './examples-places'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishPlaces(stack)
})

const COMPOUND = `${HOME}.c1`
const GRID = `${COMPOUND}.g01`
const BUILDING = `${GRID}.b01`
const at = { community: HOME }
const add = (parent: string, name: string, key = newKey(), as = manager) =>
  stack.call(as, places.add, { ...at, parent, name, key })
const rename = (place: string, name: string, rev = 0, key = newKey()) =>
  stack.call(manager, places.rename, { ...at, place, name, rev, key })
const close = (place: string, rev = 0, key = newKey()) =>
  stack.call(manager, places.close, { ...at, place, rev, reason: '已经拆除', key })

test('a place that is added is of the kind that its parent holds, and can be picked at once', async () => {
  const { data } = await add(SECOND_GRID, '十二号楼')
  expect(data?.place).toMatchObject({ id: `${SECOND_GRID}.b12`, kind: 'building', status: 'open', rev: 0 })
  await add(`${SECOND_GRID}.b12`, '1单元')
  await add(`${SECOND_GRID}.b12.u1`, '501室')
  const inside = async (parent: string) =>
    (await stack.ask(stranger, places.inside, { parent })).places.map(({ id, kind }) => [id, kind])
  expect(await inside(SECOND_GRID)).toEqual([
    [EMPTY_BUILDING, 'building'],
    [`${SECOND_GRID}.b12`, 'building'],
  ])
  expect(await inside(`${SECOND_GRID}.b12.u1`)).toEqual([[`${SECOND_GRID}.b12.u1.0501`, 'household']])
  expect(await stack.one('leaderPosts', `${SECOND_GRID}.b12`)).toMatchObject({ label: '春晓园 十二号楼', vacant: true })
  await add(COMPOUND, '第3网格')
  expect(await stack.one('gridTeams', `${COMPOUND}.g03`)).toMatchObject({ community: HOME, name: '第3网格' })
})

test('a name that is there, or that means the same sign, is refused; so is what holds nothing', async () => {
  const before = everything(stack)
  expect(codeOf(await add(GRID, '1号楼'))).toBe('PLACE_EXISTS')
  expect(codeOf(await add(GRID, ' 1 号楼'))).toBe('PLACE_EXISTS')
  expect(codeOf(await add(GRID, '1栋'))).toBe('PLACE_EXISTS')
  expect(codeOf(await add(HOUSEHOLD, '里屋'))).toBe('PLACE_KIND')
  expect(codeOf(await add(`${GRID}.b77`, '1单元'))).toBe('PLACE_UNKNOWN')
  expect(codeOf(await add(`${ELSEWHERE}.c1`, '第1网格'))).toBe('WRONG_PLACE')
  expect(codeOf(await rename(BUILDING, '9号楼', 7))).toBe('STALE')
  expect(codeOf(await rename(HOME, '别的社区'))).toBe('PLACE_KIND')
  expect(everything(stack)).toEqual(before)
})

test('the same name added at once by many stands once', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => add(GRID, '8号楼')))
  expect(answers.map(codeOf).sort()).toEqual(['OK', ...Array(5).fill('PLACE_EXISTS')])
})

test('the same command again, at once or after a crash, is done once and completes what was left', async () => {
  const key = newKey()
  await stack.fault({
    match: { function: 'places', collection: 'places', action: 'database.insertDocument' },
    kind: 'crash-after',
  })
  expect(codeOf(await add(GRID, '8号楼', key))).toBe('crashed')
  expect(await stack.one('leaderPosts', `${GRID}.b08`)).toBeUndefined()
  expect(codeOf(await add(GRID, '8号楼', key))).toBe('OK')
  expect(await stack.one('leaderPosts', `${GRID}.b08`)).toBeDefined()
  expect(codeOf(await add(GRID, '18号楼', key))).toBe('OK')
  expect(codeOf(await rename(`${GRID}.b08`, '10号楼', 0, key))).toBe('KEY_USED')
})

test('a place keeps its id under another name, and what shows the name says the new one', async () => {
  await add(GRID, '8号楼')
  const key = newKey()
  expect((await rename(`${GRID}.b08`, '红星楼', 0, key)).data?.place).toMatchObject({
    id: `${GRID}.b08`,
    name: '红星楼',
    rev: 1,
  })
  expect((await rename(`${GRID}.b08`, '红星楼', 0, key)).data?.place.rev).toBe(1)
  expect(codeOf(await rename(`${GRID}.b08`, '蓝星楼', 0))).toBe('STALE')
  expect(await stack.one('leaderPosts', `${GRID}.b08`)).toMatchObject({
    buildingName: '红星楼',
    label: '春晓园 红星楼',
  })
  await rename(COMPOUND, '夏晓园')
  expect(await stack.one('leaderPosts', `${GRID}.b08`)).toMatchObject({ label: '夏晓园 红星楼' })
  // The id that the old name gives is taken for ever.
  expect((await add(GRID, '8号楼')).data?.place.id).toBe(`${GRID}.b08-2`)
})

test('a closed place is in no picker, and nothing in it either; its id is not given again', async () => {
  const { data } = await close(EMPTY_BUILDING)
  expect(data?.place).toMatchObject({ status: 'closed', rev: 1 })
  expect(await stack.one('places', `${EMPTY_BUILDING}.u1`)).toMatchObject({ status: 'closed' })
  expect((await stack.ask(stranger, places.inside, { parent: SECOND_GRID })).places).toEqual([])
  expect((await stack.ask(manager, places.browse, { ...at, parent: SECOND_GRID })).places).toHaveLength(1)
  expect((await add(SECOND_GRID, '9号楼')).data?.place.id).toBe(`${EMPTY_BUILDING}-2`)
  expect(codeOf(await close(EMPTY_BUILDING, 1))).toBe('PLACE_UNKNOWN')
})

test.each([
  ['somebody lives', BUILDING, () => undefined],
  ['somebody lives further down', COMPOUND, () => undefined],
  [
    'somebody holds a role',
    EMPTY_BUILDING,
    () => put(stack, 'people', [{ ...person('test-lee', '李楼长', ['buildingLeader', EMPTY_BUILDING]), homes: [] }]),
  ],
  [
    'a post is held',
    SECOND_GRID,
    async () => {
      await add(SECOND_GRID, '8号楼')
      alter(stack, 'leaderPosts', `${SECOND_GRID}.b08`, { $set: { vacant: false } })
    },
  ],
])('a place where %s is not closed', async (_, place, arrange) => {
  await arrange()
  const before = everything(stack)
  expect(codeOf(await close(place))).toBe('PLACE_NOT_EMPTY')
  expect(everything(stack)).toEqual(before)
})

test('a household where somebody lives is not closed; one that was left is', async () => {
  const register = {
    name: '新居民',
    phone: '10012345678',
    community: HOME,
    household: HOUSEHOLD,
    notice: PRIVACY_NOTICE,
  }
  await stack.ask(stranger, identity.register, { ...register, key: newKey() })
  expect(codeOf(await close(HOUSEHOLD))).toBe('PLACE_NOT_EMPTY')
  const [newcomer] = (await stack.all('people')).filter(({ openid }) => openid === stranger)
  alter(stack, 'people', newcomer?._id ?? '', { $set: { 'homes.0.status': 'left' } })
  expect(codeOf(await close(HOUSEHOLD))).toBe('OK')
})

test('who registers while the place is being closed has a home in an open place', async () => {
  const held = await stack.fault({
    match: { function: 'places', collection: 'places', action: 'database.modifyDocument' },
    kind: 'hold',
  })
  put(stack, 'places', [
    { ...(await stack.one('places', HOUSEHOLD))!, _id: `${EMPTY_BUILDING}.u1.0101`, parent: `${EMPTY_BUILDING}.u1` },
  ])
  const closing = close(EMPTY_BUILDING)
  await held.held()
  const home = { community: HOME, household: `${EMPTY_BUILDING}.u1.0101`, notice: PRIVACY_NOTICE }
  await stack.ask(stranger, identity.register, { name: '新居民', phone: '10012345678', ...home, key: newKey() })
  await held.release()
  expect(codeOf(await closing)).toBe('PLACE_NOT_EMPTY')
  for (const id of [EMPTY_BUILDING, `${EMPTY_BUILDING}.u1`, home.household]) {
    expect(await stack.one('places', id)).toMatchObject({ status: 'open' })
  }
})

test('a stairwell’s code leads to it, with the names on the way; an unknown one is told', async () => {
  const code = stairwellCodeOf(`${BUILDING}.u1`)
  const { stairwell, places: path } = await stack.ask(stranger, places.byCode, { code })
  expect(stairwell).toBe(`${BUILDING}.u1`)
  expect(path.map(({ name }) => name)).toEqual(['红心社区', '春晓园', '第一网格', '1号楼', '1单元'])
  expect((await stack.ask(staff, places.codes, { ...at, building: BUILDING })).stairwells).toEqual([
    { id: `${BUILDING}.u1`, name: '1单元', code },
  ])
  expect(codeOf(await stack.call(stranger, places.byCode, { code: 'zzzzzzzz' }))).toBe('STAIRWELL_CODE_UNKNOWN')
})

test('two grids are neighbours once, whoever says so and however often, until somebody says they are not', async () => {
  const set = (one: string, other: string, linked = true) =>
    stack.call(manager, places.setNeighbours, { ...at, one, other, linked, key: newKey() })
  await Promise.all([set(GRID, SECOND_GRID), set(SECOND_GRID, GRID), set(GRID, SECOND_GRID), set(SECOND_GRID, GRID)])
  expect((await stack.ask(staff, places.neighbours, at)).links).toEqual([[GRID, SECOND_GRID]])
  expect((await stack.ask(staff, places.neighbours, at)).grids.map(({ id }) => id)).toEqual([GRID, SECOND_GRID])
  expect(codeOf(await set(GRID, GRID))).toBe('PLACE_CYCLE')
  expect(codeOf(await set(GRID, COMPOUND))).toBe('GRID_UNKNOWN')
  expect(codeOf(await set(GRID, `${ELSEWHERE}.c1.g01`))).toBe('WRONG_PLACE')
  expect((await set(SECOND_GRID, GRID, false)).data?.links).toEqual([])
})

test('only a manager of that very community changes its places', async () => {
  put(stack, 'people', [person('test-other-manager', '外社区管理员', ['manager', ELSEWHERE])])
  const before = everything(stack)
  expect(codeOf(await add(GRID, '8号楼', newKey(), ann))).toBe('WRONG_ROLE')
  expect(codeOf(await add(GRID, '8号楼', newKey(), staff))).toBe('WRONG_ROLE')
  expect(codeOf(await add(GRID, '8号楼', newKey(), 'test-other-manager'))).toBe('WRONG_PLACE')
  const reach = { community: ELSEWHERE, parent: GRID, name: '8号楼', key: newKey() }
  expect(codeOf(await stack.call('test-other-manager', places.add, reach))).toBe('WRONG_PLACE')
  expect(everything(stack)).toEqual(before)
})
