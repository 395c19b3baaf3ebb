import { managerCodeHash, personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { identity } from '../../shared/contracts/identity'
import { HOUR, MINUTE } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, cai, ELSEWHERE, HOME, manager, person, phoneOf, put, staff, stranger } from '../world'
import { alter, everything, renew } from './warm-stack'

const CODE = 'AB3D-4F6H-8K9M'
const codeId = `first-manager:${HOME}`
let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  const rest = { hash: managerCodeHash(CODE), expiresAt: MONDAY + 48 * HOUR, triesLeft: 5, usedBy: null }
  put(stack, 'managerCodes', [{ _id: codeId, community: HOME, ...rest }])
})

const claim = (who: string, code = CODE, key = newKey()) =>
  stack.call(who, identity.claimManager, { community: HOME, code, key })
const claims = async (who: string, code?: string) => codeOf(await claim(who, code))
const wrong = (n: number) => `AAAA-AAAA-AA${String(n).padStart(2, '0')}`
const grantsOf = async (who: string) => (await stack.one('people', personIdOf(who)))?.grants.map(({ id }) => id)

type Power = { to: string; role?: string; place?: string; key?: string }
type GrantWish = Power & { from?: number; until?: number | null }
const grant = (by: string, power: GrantWish) => stack.call(by, identity.grant, powerOf(power))
const revoke = (by: string, power: Power) => stack.call(by, identity.revoke, powerOf(power))
const powerOf = ({ to, role = 'staff', place = HOME, key = newKey(), ...span }: Power) => ({
  ...{ community: HOME, person: personIdOf(to), role, place, key, ...span },
})
const GRID = `${HOME}.c1.g01`
const BUILDING = `${GRID}.b01`
const desk = async (who: string) => codeOf(await stack.call(who, bookings.desk, { community: HOME, view: 'waiting' }))

test('the code that the installer printed makes its bearer the manager, typed in small letters too, once', async () => {
  const { person } = await stack.ask(ann, identity.claimManager, {
    ...{ community: HOME, code: ` ${CODE.toLowerCase()} `, key: newKey() },
  })
  expect(person.grants).toMatchObject([{ role: 'manager', place: HOME, until: null }])
  expect(await desk(ann)).toBe('OK')
  expect(await claims(ann)).toBe('OK')
  expect(await grantsOf(ann)).toEqual([`manager@${HOME}`])
  expect(await claims(bob)).toBe('CODE_USED')
  expect(await claims(bob, wrong(1))).toBe('CODE_USED')
  expect(await grantsOf(bob)).toEqual([])
})

test.each(['street', 'district'] as const)(
  'a code for the %s makes its bearer the manager there, of all communities in it, and no other',
  async (of) => {
    const place = of === 'street' ? 'minghu.chunhe' : 'minghu'
    const rest = { hash: managerCodeHash(wrong(7)), expiresAt: MONDAY + HOUR, triesLeft: 5, usedBy: null }
    put(stack, 'managerCodes', [{ _id: `first-manager:${place}`, community: place, ...rest }])
    const area = (code: string) => stack.call(ann, identity.claimManager, { community: HOME, of, code, key: newKey() })
    expect(codeOf(await area(CODE))).toBe('CODE_WRONG')
    expect(await claims(ann, wrong(7))).toBe('CODE_WRONG')
    const { data } = await area(wrong(7))
    expect(data?.person.grants).toMatchObject([{ role: 'manager', place, until: null }])
    expect(codeOf(await area(wrong(7)))).toBe('OK')
    expect(await desk(ann)).toBe('OK')
    expect(codeOf(await stack.call(ann, identity.team, { community: ELSEWHERE }))).toBe('OK')
    expect(await claims(bob)).toBe('OK')
    await stack.tick()
    expect((await stack.all('audit')).map((line) => [line.act, line.place])).toContainEqual(['claimManager', place])
  },
)

test('who manages a district names managers of its streets and takes that back; each team lists its own', async () => {
  const district = 'test-district'
  put(stack, 'people', [person(district, '区管理员', ['manager', 'minghu'])])
  const street = { community: 'minghu.chunhe', role: 'manager', place: 'minghu.chunhe' } as const
  const power = () => ({ ...street, person: personIdOf(ann), key: newKey() })
  expect(codeOf(await stack.call(district, identity.grant, power()))).toBe('OK')
  expect(await desk(ann)).toBe('OK')
  const team = async (community: string) =>
    (await stack.ask(district, identity.team, { community })).members.map(({ name }) => name)
  expect([await team('minghu'), await team('minghu.chunhe')]).toEqual([['区管理员'], ['甲居民']])
  expect(await team(HOME)).not.toContain('甲居民')
  await stack.tick()
  const { lines } = await stack.ask(district, identity.audit, { community: 'minghu.chunhe' })
  expect(lines).toMatchObject([{ subject: '甲居民', act: 'grant', role: 'manager', placeName: '春和街道' }])
  const invited = await stack.ask(district, identity.invite, { ...street, phone: phoneOf(cai), key: newKey() })
  expect(codeOf(await stack.call(cai, identity.acceptInvitation, { code: invited.code, key: newKey() }))).toBe('OK')
  expect(codeOf(await stack.call(cai, identity.revoke, power()))).toBe('OK')
  expect(await desk(ann)).toBe('WRONG_ROLE')
})

test('nobody gives a power above their own, nor under the name of another team, nor any but a manager’s above a community', async () => {
  const district = 'test-district'
  put(stack, 'people', [
    person(district, '区管理员', ['manager', 'minghu']),
    person('test-street', '街道管理员', ['manager', 'minghu.chunhe']),
  ])
  const told = async (as: string, community: string, place: string, role = 'manager' as const) => {
    const power = { community, role, place, person: personIdOf(ann), key: newKey() }
    return codeOf(await stack.call(as, identity.grant, power))
  }
  expect(await told(manager, 'minghu.chunhe', 'minghu.chunhe')).toBe('WRONG_PLACE')
  expect(await told('test-street', 'minghu', 'minghu')).toBe('WRONG_PLACE')
  expect(await told('test-street', 'minghu.chunhe', 'minghu')).toBe('WRONG_PLACE')
  expect(await told(district, 'minghu', 'minghu.chunhe')).toBe('WRONG_PLACE')
  expect(await told(district, 'minghu', HOME)).toBe('WRONG_PLACE')
  expect(await told(district, 'minghu', 'minghu', 'staff' as never)).toBe('ROLE_TOO_WIDE')
  expect(await told(district, 'minghu.nowhere', 'minghu.nowhere')).toBe('PLACE_UNKNOWN')
  expect(await grantsOf(ann)).toEqual([])
})

test('the code is kept as a hash only', async () => {
  await claim(ann)
  expect(JSON.stringify(everything(stack))).not.toMatch(CODE)
})

test('five wrong guesses lock the code, for whoever has the right one too', async () => {
  const told: string[] = []
  for (let n = 0; n < 6; n += 1) told.push(await claims(n % 2 ? bob : cai, wrong(n)))
  expect(told).toEqual(['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_LOCKED', 'CODE_LOCKED'])
  expect(await claims(ann)).toBe('CODE_LOCKED')
  expect(await grantsOf(ann)).toEqual([])
})

test('one person may guess five times an hour, at once or not, and so does not lock a code that has more', async () => {
  alter(stack, 'managerCodes', codeId, { $set: { triesLeft: 10 } })
  const told = await Promise.all(Array.from({ length: 9 }, (_, n) => claims(bob, wrong(n))))
  expect(told.filter((code) => code === 'TOO_MANY_TRIES')).toHaveLength(4)
  expect(await claims(bob)).toBe('TOO_MANY_TRIES')
  expect((await stack.one('managerCodes', codeId))?.triesLeft).toBe(5)
  await stack.setClock(MONDAY + HOUR + MINUTE)
  expect(await claims(bob, wrong(9))).toBe('CODE_WRONG')
  expect(await claims(ann)).toBe('OK')
})

test('guesses at once cannot outrun the lock', async () => {
  await Promise.all(Array.from({ length: 16 }, (_, n) => claims(n % 2 ? bob : cai, wrong(n))))
  expect(await stack.one('managerCodes', codeId)).toMatchObject({ triesLeft: 0, usedBy: null })
  expect(await claims(ann)).toBe('CODE_LOCKED')
})

test('the right code on the last try still counts', async () => {
  for (let n = 0; n < 4; n += 1) await claims(bob, wrong(n))
  expect(await claims(bob)).toBe('OK')
})

test('an expired code, and the code of another community, make nobody a manager', async () => {
  const answer = await stack.call(ann, identity.claimManager, { community: ELSEWHERE, code: CODE, key: newKey() })
  expect(codeOf(answer)).toBe('CODE_WRONG')
  await stack.setClock(MONDAY + 48 * HOUR)
  expect(await claims(ann)).toBe('CODE_EXPIRED')
  expect(await grantsOf(ann)).toEqual([])
})

test('of two who hold the code at once, one becomes the manager', async () => {
  const told = await Promise.all([ann, bob, cai].map((who) => claims(who)))
  expect(told.sort()).toEqual(['CODE_USED', 'CODE_USED', 'OK'])
})

test('a crash between code and grant is finished by the same person’s repeat, and by nobody else', async () => {
  await stack.fault({
    match: { openid: ann, collection: 'people', action: 'database.modifyDocument' },
    kind: 'crash-before',
  })
  expect(await claims(ann)).toBe('crashed')
  expect(await grantsOf(ann)).toEqual([])
  expect(await claims(bob)).toBe('CODE_USED')
  await stack.setClock(MONDAY + 72 * HOUR)
  expect(await claims(ann)).toBe('OK')
  expect(await grantsOf(ann)).toEqual([`manager@${HOME}`])
})

test('a first manager whose power was taken back does not get it back by the old code', async () => {
  await claim(ann)
  expect(codeOf(await revoke(manager, { to: ann, role: 'manager' }))).toBe('OK')
  expect(await claims(ann)).toBe('CODE_USED')
  expect(await grantsOf(ann)).toEqual([])
  // Nor when so much has happened since that the history, which is bounded, tells nothing of it.
  await stack.tick()
  alter(stack, 'people', personIdOf(ann), { $set: { history: [] } })
  expect(await claims(ann)).toBe('CODE_USED')
  expect(await grantsOf(ann)).toEqual([])
})

test('a power that a manager gives or takes counts from the next call on', async () => {
  expect(await desk(bob)).toBe('WRONG_ROLE')
  const { data } = await grant(manager, { to: bob })
  expect(data?.grants).toMatchObject([{ role: 'staff', place: HOME, until: null }])
  expect(await desk(bob)).toBe('OK')
  expect((await revoke(manager, { to: bob })).data).toEqual({ grants: [] })
  expect(await desk(bob)).toBe('WRONG_ROLE')
  const { history } = (await stack.one('people', personIdOf(bob)))!
  const by = personIdOf(manager)
  expect(history).toMatchObject([
    { act: 'grant', role: 'staff', place: HOME, by },
    { act: 'revoke', role: 'staff', place: HOME, by },
  ])
})

test('what is given twice, or taken without being there, is refused; a stranger and oneself are too', async () => {
  const before = everything(stack)
  expect(codeOf(await grant(manager, { to: staff }))).toBe('GRANT_EXISTS')
  expect(codeOf(await revoke(manager, { to: bob }))).toBe('GRANT_UNKNOWN')
  expect(codeOf(await revoke(manager, { to: staff, place: `${HOME}.c1` }))).toBe('GRANT_UNKNOWN')
  const gone = { to: bob, role: 'gridWorker', place: `${HOME}.c1.g09` }
  expect(codeOf(await grant(manager, gone))).toBe('PLACE_UNKNOWN')
  expect(codeOf(await grant(manager, { to: stranger }))).toBe('PERSON_UNKNOWN')
  expect(codeOf(await revoke(manager, { to: stranger }))).toBe('PERSON_UNKNOWN')
  expect(codeOf(await grant(manager, { to: manager }))).toBe('OWN_GRANT')
  expect(codeOf(await revoke(manager, { to: manager, role: 'manager' }))).toBe('OWN_GRANT')
  expect(codeOf(await grant(manager, { to: bob, role: 'overseer' }))).toBe('MALFORMED')
  expect(codeOf(await grant(manager, { to: bob, place: 'minghu' }))).toBe('WRONG_PLACE')
  expect(everything(stack)).toEqual(before)
})

test('a late repeat of an old command is told success and undoes nothing that came after it', async () => {
  const given = { to: bob, key: newKey() }
  const taken = { to: bob, key: newKey() }
  await grant(manager, given)
  await revoke(manager, taken)
  expect(codeOf(await grant(manager, given))).toBe('OK')
  expect(await grantsOf(bob)).toEqual([])
  await grant(manager, { to: bob })
  expect(codeOf(await revoke(manager, taken))).toBe('OK')
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`])
})

test('a key that another command has used is refused, not passed off as done', async () => {
  const given = { to: bob, key: newKey() }
  await grant(manager, given)
  const before = everything(stack)
  expect(codeOf(await revoke(manager, given))).toBe('KEY_USED')
  expect(codeOf(await grant(manager, { ...given, role: 'manager' }))).toBe('KEY_USED')
  expect(codeOf(await grant(manager, { ...given, role: 'gridWorker', place: GRID }))).toBe('KEY_USED')
  expect(codeOf(await grant(manager, { ...given, until: MONDAY + HOUR }))).toBe('KEY_USED')
  expect(everything(stack)).toEqual(before)
  expect(await desk(bob)).toBe('OK')
})

test('the same power given at once by two taps is held once', async () => {
  const codes = await Promise.all(Array.from({ length: 6 }, async () => codeOf(await grant(manager, { to: bob }))))
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`])
})

test('each role is given at its own kind of place, and nowhere wider or narrower', async () => {
  const before = everything(stack)
  const places = [HOME, `${HOME}.c1`, GRID, BUILDING, `${BUILDING}.u1`]
  const right: Record<string, string> = { staff: HOME, manager: HOME, gridWorker: GRID, buildingLeader: BUILDING }
  for (const [role, own] of Object.entries(right))
    for (const place of places.filter((each) => each !== own))
      expect([role, place, codeOf(await grant(manager, { to: bob, role, place }))]).toEqual([
        role,
        place,
        'ROLE_TOO_WIDE',
      ])
  expect(everything(stack)).toEqual(before)
  for (const [role, place] of Object.entries(right))
    expect(codeOf(await grant(manager, { to: bob, role, place }))).toBe('OK')
  expect(await grantsOf(bob)).toEqual(Object.entries(right).map(([role, place]) => `${role}@${place}`))
})

test('a role counts from its beginning to its end, and not a moment longer', async () => {
  expect(codeOf(await grant(manager, { to: bob, from: MONDAY + HOUR, until: MONDAY + 2 * HOUR }))).toBe('OK')
  const told: string[] = []
  for (const minutes of [0, 59, 60, 119, 120]) {
    await stack.setClock(MONDAY + minutes * MINUTE)
    told.push(await desk(bob))
  }
  expect(told).toEqual(['WRONG_ROLE', 'WRONG_ROLE', 'OK', 'OK', 'WRONG_ROLE'])
})

test('a role cannot end before it begins or before now; a beginning that has passed means now', async () => {
  const before = everything(stack)
  const spans = [
    { until: MONDAY - 1 },
    { from: MONDAY + HOUR, until: MONDAY + HOUR },
    { from: MONDAY - HOUR, until: MONDAY - 1 },
  ]
  for (const span of spans) expect(codeOf(await grant(manager, { to: bob, ...span }))).toBe('SPAN_WRONG')
  expect(everything(stack)).toEqual(before)
  expect((await grant(manager, { to: bob, from: 0 })).data?.grants[0]?.from).toBeGreaterThanOrEqual(MONDAY)
})

test('whose time is over is given the role anew in one write, held once; whose is not, is told so', async () => {
  await grant(manager, { to: bob, until: MONDAY + HOUR })
  expect(codeOf(await grant(manager, { to: bob }))).toBe('GRANT_EXISTS')
  await stack.setClock(MONDAY + HOUR)
  const told = await Promise.all(Array.from({ length: 4 }, async () => codeOf(await grant(manager, { to: bob }))))
  expect(told.sort()).toEqual(['GRANT_EXISTS', 'GRANT_EXISTS', 'GRANT_EXISTS', 'OK'])
  expect(await grantsOf(bob)).toEqual([`staff@${HOME}`])
  expect(await desk(bob)).toBe('OK')
})

test('no power is given to who has erased themselves, nor in a place that is closed', async () => {
  alter(stack, 'people', personIdOf(bob), { $set: { erasedAt: MONDAY, openid: '', name: '' } })
  alter(stack, 'places', GRID, { $set: { status: 'closed' } })
  const before = everything(stack)
  expect(codeOf(await grant(manager, { to: bob }))).toBe('PERSON_UNKNOWN')
  expect(codeOf(await grant(manager, { to: ann, role: 'gridWorker', place: GRID }))).toBe('PLACE_UNKNOWN')
  expect(everything(stack)).toEqual(before)
})

test('the team is who holds a role in this community, where and until when, those of other communities never', async () => {
  await grant(manager, { to: bob, role: 'buildingLeader', place: BUILDING, until: MONDAY + HOUR })
  await stack.setClock(MONDAY + HOUR)
  const { members } = await stack.ask(staff, identity.team, { community: HOME })
  const told = members.map(({ name, grants }) => [
    name,
    ...grants.map(({ role, placeName, current }) => `${role} ${placeName} ${current}`),
  ])
  expect(told.sort()).toEqual([
    ['乙居民', 'buildingLeader 春晓园 1号楼 false'],
    ['工作人员', 'staff 红心社区 true'],
    ['管理员', 'manager 红心社区 true'],
    ['网格员甲', 'gridWorker 春晓园 第一网格 true'],
    ['钱楼长', 'buildingLeader 春晓园 1号楼 true'],
  ])
})
