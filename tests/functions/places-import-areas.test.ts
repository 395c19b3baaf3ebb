import { readRows } from '../../cloudfunctions/kit/spreadsheet/read-rows'
import { identity } from '../../shared/contracts/identity'
import { places } from '../../shared/contracts/places'
import { columnsFor } from '../../shared/domain/import-columns'
import { emptyHall } from '../../shared/domain/new-community'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { HOME, manager, person, put, stranger } from '../world'
import { furnishPlaces, NEW_COMMUNITY, STREET, streetManager } from './examples-places'
import { download, householdsFile, later, settled, upload } from './spreadsheets'
import { everything, renew } from './warm-stack'

const DISTRICT = 'minghu'
const districtManager = 'test-district-manager'
let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishPlaces(stack)
  put(stack, 'people', [person(districtManager, '区管理员', ['manager', DISTRICT])])
})

const home = (community: string, door: string) => [community, '春晓园', '第1网格', '6号楼', '1单元', door]
/** Two households in a community that is new, one in each of two that are there, one of these without a hall. */
const ROWS = [
  home('清泉社区', '101室'),
  home('清泉社区', '102室'),
  home('新芳社区', '101室'),
  ['红心社区', '春晓园', '第一网格', '6号楼', '1单元', '101室'],
]
const FRESH = 7 + 5 + 3

async function started(rows: readonly (readonly string[])[], place = STREET, as = streetManager, key = newKey()) {
  const file = await upload(stack, await householdsFile(rows, place), as)
  return stack.call(as, places.startImport, { community: place, file, name: '住户.xlsx', key })
}

async function imported(rows: readonly (readonly string[])[], place = STREET, as = streetManager) {
  const { id } = (await started(rows, place, as)).data!.import
  const { rev } = await settled(stack, id)
  await stack.call(as, places.applyImport, { community: place, import: id, rev, key: newKey() })
  return settled(stack, id)
}

const offered = async () => (await stack.ask(stranger, places.communities, {})).communities
const idOf = async (name: string) => (await offered()).find((one) => one.name === name)?.id ?? ''

test('a file for a whole street is checked first, and nothing stands there before it is applied', async () => {
  const before = everything(stack)
  const { id } = (await started(ROWS)).data!.import
  expect(await settled(stack, id)).toMatchObject({ status: 'checked', rows: 4, faults: 0, fresh: FRESH })
  expect(everything(stack).places).toEqual(before.places)
  expect(everything(stack).communities).toEqual(before.communities)
})

test('once applied, a new community stands with its homes, its posts, its teams, and a hall that nobody has told of', async () => {
  expect(await imported(ROWS)).toMatchObject({ status: 'done', written: 4, faults: 0 })
  const community = await idOf('清泉社区')
  expect(community).toMatch(/^minghu\.chunhe\.n[0-9a-z]{10}$/)
  expect(await stack.one('communities', community)).toMatchObject({ hall: emptyHall('清泉社区') })
  expect(await stack.one('communities', HOME)).toMatchObject({ hall: { phone: '0000-1000001' } })
  expect(await stack.one('communities', NEW_COMMUNITY)).toMatchObject({ hall: emptyHall('新芳社区') })
  const [compound] = (await stack.ask(stranger, places.inside, { parent: community })).places
  const building = `${compound!.id}.g01.b06`
  expect(await stack.one('leaderPosts', building)).toMatchObject({ community, label: '春晓园 6号楼', vacant: true })
  expect(await stack.one('gridTeams', `${compound!.id}.g01`)).toMatchObject({ community, name: '第1网格' })
  expect(await stack.one('places', `${HOME}.c1.g01.b06.u1.0101`)).toMatchObject({ kind: 'household' })
  const details = { name: '新居民', phone: '10012345678', notice: PRIVACY_NOTICE, key: newKey() }
  const register = { ...details, community, household: `${building}.u1.0101` }
  expect(codeOf(await stack.call(stranger, identity.register, register))).toBe('OK')
  const { areas } = await stack.ask(streetManager, places.areas, { place: STREET })
  expect(areas.find(({ id }) => id === community)?.hall).toEqual({ ...emptyHall('清泉社区'), rev: 0 })
})

test('a district’s file adds streets too; the same file again adds nothing', async () => {
  const rows = [
    ['秋实街道', ...home('清泉社区', '101室')],
    ['春和街道', ...home('清泉社区', '101室')],
  ]
  expect(await imported(rows, DISTRICT, districtManager)).toMatchObject({
    status: 'done',
    written: 2,
    fresh: 7 + 6,
  })
  expect((await offered()).filter(({ name }) => name === '清泉社区')).toHaveLength(2)
  await stack.tick()
  const before = everything(stack)
  const again = await imported(rows, DISTRICT, districtManager)
  expect(again).toMatchObject({ status: 'done', written: 2, fresh: 0 })
  const after = everything(stack)
  for (const name of ['places', 'communities', 'leaderPosts', 'gridTeams']) expect(after[name]).toEqual(before[name])
})

test('faults name the columns of that level, in the marked copy too', async () => {
  const { id } = (await started([...ROWS, home('', '101室')])).data!.import
  await settled(stack, id)
  const { faults, marked } = await stack.ask(streetManager, places.importDetail, { community: STREET, import: id })
  expect(faults.map(({ row, column, message }) => [row, column, message])).toEqual([[6, '社区', '社区没有填']])
  const copy: string[][] = []
  for await (const some of readRows(await download(marked ?? ''), { columns: 7, rows: 100 }))
    copy.push(...some.map(({ cells }) => cells))
  expect(copy[0]).toEqual([...columnsFor(STREET).names, '说明'])
  expect(copy[5]?.at(-1)).toBe('社区没有填')
})

test('the template has a column for each level below, and passes its own check; another level’s file does not', async () => {
  for (const [place, as] of [
    [STREET, streetManager],
    [DISTRICT, districtManager],
  ] as const) {
    const { link } = await stack.ask(as, places.importTemplate, { community: place })
    const file = await upload(stack, await download(link), as)
    const start = { community: place, file, name: '住户.xlsx', key: newKey() }
    const { id } = (await stack.ask(as, places.startImport, start)).import
    expect(await settled(stack, id)).toMatchObject({ status: 'checked', rows: 2 })
    await stack.ask(as, places.cancelImport, { community: place, import: id, rev: 1, key: newKey() })
  }
  const file = await upload(stack, await householdsFile([home('清泉社区', '101室').slice(1)], HOME), streetManager)
  const start = { community: STREET, file, name: '住户.xlsx', key: newKey() }
  const { id } = (await stack.ask(streetManager, places.startImport, start)).import
  expect(await settled(stack, id)).toMatchObject({ status: 'failed' })
})

test('a street’s import is its manager’s: nobody below sees or starts one, and another place’s is unknown', async () => {
  const answer = await started(ROWS)
  const { id } = answer.data!.import
  expect(codeOf(await started(ROWS, STREET, manager))).toBe('WRONG_PLACE')
  const detail = (as: string, community: string) =>
    stack.call(as, places.importDetail, { community, import: id }).then(codeOf)
  expect(await detail(manager, HOME)).toBe('IMPORT_UNKNOWN')
  expect(await detail(manager, STREET)).toBe('WRONG_PLACE')
  expect(await detail(districtManager, DISTRICT)).toBe('IMPORT_UNKNOWN')
  expect(await detail(districtManager, STREET)).toBe('OK')
  expect(codeOf(await started(ROWS))).toBe('IMPORT_BUSY')
})

test('it waits for a move in any of its communities', async () => {
  const { id } = (await started(ROWS)).data!.import
  const move = { community: HOME, place: `${HOME}.c1.g01.b01`, to: `${HOME}.c1.g02`, rev: 0, key: newKey() }
  await stack.ask(manager, places.move, move)
  await stack.tick()
  expect(await stack.one('imports', id)).toMatchObject({ status: 'reading', chunks: 0 })
})

test.each(['crash-before', 'crash-after'] as const)('a %s at the new communities is gone on from', async (kind) => {
  const { id } = (await started(ROWS)).data!.import
  const { rev } = await settled(stack, id)
  await stack.ask(streetManager, places.applyImport, { community: STREET, import: id, rev, key: newKey() })
  await stack.fault({ match: { function: 'tick', collection: 'communities', action: 'database.insertDocument' }, kind })
  await expect(stack.tick()).rejects.toThrow('died')
  await later(stack, MONDAY)
  expect(await settled(stack, id)).toMatchObject({ status: 'done', written: 4, faults: 0 })
  expect(await stack.one('communities', await idOf('清泉社区'))).toMatchObject({ hall: emptyHall('清泉社区') })
  expect((await stack.all('communities')).length).toBe(4)
})
