import { personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { identity } from '../../shared/contracts/identity'
import { places } from '../../shared/contracts/places'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import type { Hall } from '../../shared/model/community'
import { codeOf } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, cai, HOME, manager, person, phoneOf, put, staff, stranger } from '../world'
import { furnishPlaces, HALL, NEW_COMMUNITY, STREET, streetManager } from './examples-places'
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

const add = (place: string, name: string, { hall, as = districtManager, key = newKey() }: AddWish = {}) =>
  stack.call(as, places.addArea, { place, name, ...(hall ? { hall } : {}), key })
interface AddWish {
  hall?: Hall
  as?: string
  key?: string
}
const rename = (place: string, area: string, name: string, rev = 0, key = newKey(), as = districtManager) =>
  stack.call(as, places.renameArea, { place, area, name, rev, key })
const offered = async () => (await stack.ask(stranger, places.communities, {})).communities
const setHall = (as: string, hall: Hall, rev = 0, key = newKey(), community = NEW_COMMUNITY) =>
  stack.call(as, places.setHall, { community, hall, rev, key })
const details = (community: string) => ({
  ...{ name: '新居民', phone: '10012345678', community, household: null, notice: PRIVACY_NOTICE, key: newKey() },
})

test('a district lists its streets, a street its communities with what they tell of their halls', async () => {
  const { parent, areas } = await stack.ask(districtManager, places.areas, { place: DISTRICT })
  expect(parent).toMatchObject({ id: DISTRICT, kind: 'district', name: '明湖区' })
  expect(areas).toEqual([{ id: STREET, kind: 'street', name: '春和街道', status: 'open', rev: 0, hall: null }])
  const inside = await stack.ask(streetManager, places.areas, { place: STREET })
  expect(inside.areas.map(({ id, hall }) => [id, hall?.phone])).toEqual([
    [HOME, '0000-1000001'],
    [NEW_COMMUNITY, ''],
  ])
  expect(inside.more).toBe(false)
})

test('a street and a community in it are added, and one can register there at once', async () => {
  const street = (await add(DISTRICT, '秋实街道')).data?.area
  expect(street).toMatchObject({ kind: 'street', name: '秋实街道', status: 'open', rev: 0, hall: null })
  const { data } = await add(street!.id, '清泉社区', { hall: HALL })
  const area = data!.area
  expect(area).toMatchObject({ kind: 'community', hall: { ...HALL, rev: 0 } })
  expect(area.id).toMatch(/^minghu\.s[0-9a-z]{10}\.n[0-9a-z]{10}$/)
  expect(await stack.one('places', area.id)).toMatchObject({ kind: 'community', parent: street!.id, status: 'open' })
  expect(await stack.one('communities', area.id)).toMatchObject({ name: '清泉社区', hall: HALL })
  expect(await offered()).toContainEqual({ id: area.id, name: '清泉社区' })
  const { person: newcomer } = await stack.ask(stranger, identity.register, details(area.id))
  expect(newcomer.community).toBe(area.id)
})

test('the first manager of a new community is granted or invited by who manages above it, and then works there', async () => {
  const { id } = (await add(STREET, '清泉社区', { hall: HALL })).data!.area
  const power = { community: id, role: 'manager', place: id } as const
  const granted = { ...power, person: personIdOf(ann), key: newKey() }
  expect(codeOf(await stack.call(streetManager, identity.grant, granted))).toBe('OK')
  expect(
    codeOf(await stack.call(ann, places.add, { community: id, parent: id, name: '泉边小区', key: newKey() })),
  ).toBe('OK')
  const invited = await stack.ask(districtManager, identity.invite, { ...power, phone: phoneOf(cai), key: newKey() })
  expect(codeOf(await stack.call(cai, identity.acceptInvitation, { code: invited.code, key: newKey() }))).toBe('OK')
  expect(codeOf(await stack.call(cai, bookings.desk, { community: id, view: 'waiting' }))).toBe('OK')
  const { members } = await stack.ask(streetManager, identity.team, { community: id })
  expect(members.map(({ name }) => name).sort()).toEqual(['丙居民', '甲居民'])
  expect(members[0]?.grants).toMatchObject([{ role: 'manager', placeName: '清泉社区', current: true }])
  // Who manages a community manages no other, nor what lies above.
  expect(codeOf(await stack.call(ann, places.areas, { place: STREET }))).toBe('WRONG_PLACE')
  expect(codeOf(await stack.call(ann, identity.team, { community: HOME }))).toBe('WRONG_PLACE')
})

test('what does not fit is refused by its own code, and nothing is written', async () => {
  const before = everything(stack)
  expect(codeOf(await add(DISTRICT, '春和街道'))).toBe('PLACE_EXISTS')
  expect(codeOf(await add(DISTRICT, ' 春和 街道'))).toBe('PLACE_EXISTS')
  expect(codeOf(await add(STREET, '红心社区', { hall: HALL }))).toBe('PLACE_EXISTS')
  expect(codeOf(await add(`${DISTRICT}.nowhere`, '清泉社区', { hall: HALL }))).toBe('PLACE_UNKNOWN')
  expect(codeOf(await add(DISTRICT, '秋实街道', { as: streetManager }))).toBe('WRONG_PLACE')
  expect(codeOf(await add(STREET, '清泉社区', { hall: HALL, as: manager }))).toBe('WRONG_PLACE')
  expect(codeOf(await add(STREET, '清泉社区', { hall: HALL, as: staff }))).toBe('WRONG_ROLE')
  expect(codeOf(await add(STREET, '违规测试社区', { hall: HALL }))).toBe('CONTENT_REFUSED')
  expect(codeOf(await add(STREET, '清泉社区', { hall: { ...HALL, address: '违规测试路' } }))).toBe('CONTENT_REFUSED')
  expect(codeOf(await add(HOME, '某小区', { as: manager }))).toBe('MALFORMED')
  expect((await add(STREET, '清泉社区')).error?.fields).toEqual({ hall: '社区要填写服务大厅，街道不用' })
  expect((await add(DISTRICT, '秋实街道', { hall: HALL })).error?.fields).toEqual({
    hall: '社区要填写服务大厅，街道不用',
  })
  expect((await add(STREET, '清泉社区', { hall: { ...HALL, phone: '电话' } })).error?.fields).toHaveProperty([
    'hall.phone',
  ])
  expect(codeOf(await rename(STREET, 'minghu', '别的区'))).toBe('WRONG_PLACE')
  expect(codeOf(await rename(STREET, `${DISTRICT}.other.n1`, '别的社区'))).toBe('WRONG_PLACE')
  expect(codeOf(await rename(DISTRICT, DISTRICT, '别的区'))).toBe('PLACE_KIND')
  expect(codeOf(await rename(DISTRICT, HOME, '别的社区'))).toBe('PLACE_KIND')
  expect(codeOf(await rename(STREET, `${HOME}.c1`, '别的小区'))).toBe('PLACE_KIND')
  expect(codeOf(await rename(STREET, `${STREET}.nowhere`, '别的社区'))).toBe('PLACE_UNKNOWN')
  expect(codeOf(await rename(STREET, NEW_COMMUNITY, '红心社区'))).toBe('PLACE_EXISTS')
  expect(codeOf(await rename(STREET, NEW_COMMUNITY, '违规测试社区'))).toBe('CONTENT_REFUSED')
  expect(codeOf(await rename(STREET, NEW_COMMUNITY, '新苑社区', 7))).toBe('STALE')
  expect(codeOf(await rename(DISTRICT, STREET, '春风街道', 0, newKey(), streetManager))).toBe('WRONG_PLACE')
  expect(codeOf(await rename(STREET, HOME, '红星社区', 0, newKey(), manager))).toBe('WRONG_PLACE')
  expect(everything(stack)).toEqual(before)
})

test('of many who add one community at once, one does; its own repeat is told the same', async () => {
  const key = newKey()
  const answers = await Promise.all(
    [key, ...Array.from({ length: 5 }, newKey)].map((one) => add(STREET, '清泉社区', { hall: HALL, key: one })),
  )
  expect(answers.map(codeOf).sort()).toEqual(['OK', ...Array(5).fill('PLACE_EXISTS')])
  expect((await offered()).filter(({ name }) => name === '清泉社区')).toHaveLength(1)
})

test('a crash between the place and its community is finished by the repeat; another hall by the same key is refused', async () => {
  const key = newKey()
  await stack.fault({
    match: { function: 'places', collection: 'communities', action: 'database.insertDocument' },
    kind: 'crash-before',
  })
  expect(codeOf(await add(STREET, '清泉社区', { hall: HALL, key }))).toBe('crashed')
  expect((await offered()).map(({ name }) => name)).not.toContain('清泉社区')
  expect(codeOf(await add(STREET, '清泉社区', { hall: HALL, key }))).toBe('OK')
  expect((await offered()).map(({ name }) => name)).toContain('清泉社区')
  const before = everything(stack)
  expect(codeOf(await add(STREET, '清泉社区', { hall: HALL, key }))).toBe('OK')
  expect(codeOf(await add(STREET, '清泉社区', { hall: { ...HALL, phone: '0000-1000009' }, key }))).toBe('KEY_USED')
  expect(everything(stack)).toEqual(before)
})

test('a renamed community keeps its id, and is offered by the new name; a repeat changes nothing', async () => {
  const key = newKey()
  expect((await rename(STREET, HOME, '红星社区', 0, key)).data?.area).toMatchObject({
    id: HOME,
    name: '红星社区',
    rev: 1,
  })
  expect(await offered()).toContainEqual({ id: HOME, name: '红星社区' })
  const before = everything(stack)
  expect((await rename(STREET, HOME, '红星社区', 0, key)).data?.area.rev).toBe(1)
  expect(codeOf(await rename(STREET, HOME, '蓝星社区', 0))).toBe('STALE')
  expect(everything(stack)).toEqual(before)
  expect((await rename(DISTRICT, STREET, '春风街道', 0)).data?.area).toMatchObject({ id: STREET, name: '春风街道' })
  const added = await add(STREET, '清泉社区', { hall: HALL, key })
  expect(codeOf(await rename(STREET, added.data!.area.id, '泉水社区', 0, key))).toBe('KEY_USED')
})

test('of two who rename one community at once, one does, and residents read the name that stands', async () => {
  const answers = await Promise.all(['甲社区', '乙社区', '丙社区'].map((name) => rename(STREET, HOME, name)))
  expect(answers.map(codeOf).sort()).toEqual(['OK', 'STALE', 'STALE'])
  expect((await stack.one('communities', HOME))?.name).toBe((await stack.one('places', HOME))?.name)
})

test('who held the older name back cannot overwrite the newer one', async () => {
  const held = await stack.fault({
    match: { function: 'places', collection: 'communities', action: 'database.modifyDocument' },
    kind: 'hold',
  })
  const first = rename(STREET, HOME, '甲社区')
  await held.held()
  expect(codeOf(await rename(STREET, HOME, '乙社区', 1))).toBe('OK')
  await held.release()
  expect(codeOf(await first)).toBe('OK')
  expect(await stack.one('communities', HOME)).toMatchObject({ name: '乙社区' })
})

test('a hall is told by the manager of its community or of what lies above, each change seen by the next', async () => {
  const key = newKey()
  expect((await setHall(streetManager, HALL, 0, key)).data?.hall).toEqual({ ...HALL, rev: 1 })
  expect((await setHall(streetManager, HALL, 0, key)).data?.hall.rev).toBe(1)
  expect(codeOf(await setHall(streetManager, { ...HALL, address: '别处' }, 0, key))).toBe('KEY_USED')
  expect(codeOf(await setHall(districtManager, HALL, 0))).toBe('STALE')
  expect(await offered()).toContainEqual({ id: NEW_COMMUNITY, name: '新芳社区' })
  expect((await setHall(manager, HALL, 0, newKey(), HOME)).data?.hall.rev).toBe(1)
  expect(codeOf(await setHall(manager, HALL, 1))).toBe('WRONG_PLACE')
  expect(codeOf(await setHall(streetManager, { ...HALL, hours: '违规测试' }, 1))).toBe('CONTENT_REFUSED')
  expect(codeOf(await setHall(streetManager, HALL, 0, newKey(), `${STREET}.nowhere`))).toBe('PLACE_UNKNOWN')
  const told = await Promise.all(['A', 'B', 'C'].map((name) => setHall(streetManager, { ...HALL, name }, 1)))
  expect(told.map(codeOf).sort()).toEqual(['OK', 'STALE', 'STALE'])
})
