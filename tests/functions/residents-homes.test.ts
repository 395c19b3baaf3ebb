import { personIdOf } from '../../cloudfunctions/kit/ids'
import { unseal } from '../../cloudfunctions/kit/seal'
import { homeIdOf } from '../../cloudfunctions/modules/places/home-id'
import type { Action } from '../../shared/contracts/contract'
import { identity } from '../../shared/contracts/identity'
import { residents } from '../../shared/contracts/residents'
import { at } from '../../shared/domain/shanghai'
import type { Place } from '../../shared/model/place'
import { codeOf, tickAfter, write } from '../faults/acts'
import { newKey, type Stack, startStack, TEST_SECRET } from '../stack'
import { ann, BUILDING, bob, HOME, HOUSEHOLD, homeOf, leader, manager, person, put, STAIRWELL, staff } from '../world'
import { dan, eve, furnishResidents, resident, waiting } from './examples-residents'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishResidents(stack)
})

const key = newKey
const id = personIdOf
const home = (openid: string) => homeOf(openid).id
const record = async (openid: string) => (await stack.one('people', id(openid)))!
const code = async (who: string, action: Action, input: object) => codeOf(await stack.call(who, action, input))
const dans = (rest: object = {}) => ({ place: HOME, person: id(dan), home: home(dan), key: key(), ...rest })
const refusal = (rest: object = {}) => dans({ reason: '姓名对不上', ...rest })
const doors = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${STAIRWELL}.02${String(i).padStart(2, '0')}`)
const idOf = (household: string) => homeIdOf({ _id: household }, TEST_SECRET)
const adding = (household: string, rest: object = {}) =>
  ({ household, tenure: 'owner', main: false, key: key(), ...rest }) as const

function build(households: string[]): void {
  const place = { kind: 'household', parent: STAIRWELL, order: 9, status: 'open', movedTo: null, code: null } as const
  put(
    stack,
    'places',
    households.map((_id): Place => ({ ...place, _id, name: `${_id.slice(-3)}室`, history: [], rev: 0 })),
  )
}

test('an application stands in the queues of building and community, due in three working days, until it is answered', async () => {
  const told = await stack.ask(ann, residents.applyVerification, { home: home(ann), key: key() })
  // Monday morning at nine, three days of seven and a half hours: Thursday at nine.
  expect(told.person.homes).toMatchObject([{ status: 'waiting', due: at('2026-11-26', '09:00') }])
  expect((await record(ann)).queues).toEqual([BUILDING, HOME])
  for (const place of [BUILDING, HOME]) {
    const { applications } = await stack.ask(place === HOME ? staff : leader, residents.verificationQueue, { place })
    expect(applications.map(({ name }) => name).sort()).toEqual(['丁居民', '甲居民'].sort())
    expect(applications.every(({ address }) => /^1号楼 1单元 .+室$/.test(address))).toBe(true)
  }
  await stack.ask(leader, residents.verify, { place: BUILDING, person: id(ann), home: home(ann), key: key() })
  expect(await record(ann)).toMatchObject({ queues: [], queuedAt: null })
  const { person } = await stack.ask(ann, identity.whoAmI, {})
  expect(person).toMatchObject({ verified: true, homes: [{ status: 'verified', due: null }] })
  await tickAfter(stack, 1)
  const messages = await stack.all('messages')
  expect(messages.filter((row) => row.person === id(ann)).map(({ title }) => title)).toEqual(['住址核验通过'])
})

test('a verification ends when its time is over, and may then be asked for again, not before', async () => {
  const again = { home: home(eve), key: key() }
  expect(await code(eve, residents.applyVerification, again)).toBe('HOME_STATE')
  await stack.setClock((await record(eve)).homes[0]!.verifiedUntil!)
  expect((await stack.ask(eve, identity.whoAmI, {})).person?.verified).toBe(false)
  expect(await code(eve, residents.applyVerification, again)).toBe('OK')
})

test('of answers at once exactly one stands, and the others change nothing', async () => {
  const answers = await Promise.all([
    ...[staff, manager, leader].map((who) =>
      stack.call(who, residents.verify, dans(who === leader ? { place: BUILDING } : {})),
    ),
    ...[staff, manager, leader].map((who) =>
      stack.call(who, residents.refuse, refusal(who === leader ? { place: BUILDING } : {})),
    ),
  ])
  const codes = answers.map(codeOf)
  expect([...codes].sort()).toEqual([...Array(5).fill('HOME_STATE'), 'OK'])
  const { homes, history } = await record(dan)
  expect(homes[0]?.status).toBe(codes.indexOf('OK') < 3 ? 'verified' : 'refused')
  expect(history).toHaveLength(1)
})

test('an answer sent again is the same success; its key does nothing else', async () => {
  const input = dans()
  const first = await stack.ask(staff, residents.verify, input)
  const before = everything(stack)
  expect(await stack.ask(staff, residents.verify, input)).toEqual(first)
  expect(await code(staff, residents.refuse, refusal({ key: input.key }))).toBe('KEY_USED')
  expect(await code(manager, residents.verify, input)).toBe('KEY_USED')
  expect(everything(stack)).toEqual(before)
})

test('nobody vouches for their own home, for one of their household, for one elsewhere or for one that does not wait', async () => {
  put(stack, 'people', [
    {
      ...person('test-own', '某楼长', ['buildingLeader', BUILDING]),
      ...resident('test-own', '某楼长', waiting('test-own')),
      grants: person('test-own', '', ['buildingLeader', BUILDING]).grants,
    },
    { ...person('test-wife', '某楼长', ['staff', HOME]), homes: [homeOf(dan)] },
    person('test-next', '邻楼楼长', ['buildingLeader', `${HOME}.c1.g01.b02`]),
  ])
  const before = everything(stack)
  const own = { place: BUILDING, person: id('test-own'), home: home('test-own'), key: key() }
  expect(await code('test-own', residents.verify, own)).toBe('OWN_HOME')
  expect(await code('test-wife', residents.verify, dans())).toBe('OWN_HOME')
  expect(await code('test-wife', residents.refuse, refusal())).toBe('OWN_HOME')
  const queue = await stack.ask('test-wife', residents.verificationQueue, { place: HOME })
  expect(queue.applications.find((one) => one.person === id(dan))?.own).toBe(true)
  expect(await code('test-next', residents.verify, dans({ place: `${HOME}.c1.g01.b02` }))).toBe('HOME_UNKNOWN')
  expect(await code('test-next', residents.verify, dans({ place: BUILDING }))).toBe('WRONG_PLACE')
  expect(await code(staff, residents.verify, dans({ home: home(ann) }))).toBe('HOME_UNKNOWN')
  expect(await code(staff, residents.verify, dans({ person: id(ann), home: home(ann) }))).toBe('HOME_STATE')
  expect(await code(dan, residents.verify, dans())).toBe('WRONG_ROLE')
  expect(everything(stack)).toEqual(before)
})

test('an unrelated change between reading and writing is not lost, and does not stop the answer', async () => {
  const held = await stack.fault({ ...write('people', staff), kind: 'hold' })
  const answer = stack.call(staff, residents.verify, dans())
  await held.held()
  await stack.ask(dan, residents.setMainHome, { home: home(dan), key: key() })
  await held.release()
  expect(codeOf(await answer)).toBe('OK')
  expect(await record(dan)).toMatchObject({ homes: [{ status: 'verified' }], rev: 2 })
})

test('an application that was taken back while it was being answered is not answered', async () => {
  const held = await stack.fault({ ...write('people', staff), kind: 'hold' })
  const answer = stack.call(staff, residents.verify, dans())
  await held.held()
  await stack.ask(dan, residents.withdrawVerification, { home: home(dan), key: key() })
  await held.release()
  expect(codeOf(await answer)).toBe('HOME_STATE')
  expect(await record(dan)).toMatchObject({ homes: [{ status: 'claimed', due: null }], queues: [] })
})

test('of many homes added at once no more come in than six, each with its household', async () => {
  const wanted = doors(9)
  build(wanted)
  const codes = await Promise.all(wanted.map((household) => code(ann, residents.addHome, adding(household))))
  expect(codes.filter((one) => one !== 'OK').every((one) => ['HOMES_FULL', 'BUSY'].includes(one))).toBe(true)
  for (const [i, one] of codes.entries()) if (one === 'BUSY') await code(ann, residents.addHome, adding(wanted[i]!))
  const { homes } = await record(ann)
  expect(homes).toHaveLength(6)
  const contact = (await stack.one('contacts', id(ann)))!
  for (const one of homes.slice(1)) expect(idOf(unseal(contact.homes[one.id]!, TEST_SECRET))).toBe(one.id)
  expect(await code(ann, residents.addHome, adding(HOUSEHOLD))).toBe('HOMES_FULL')
  expect(await code(ann, residents.addHome, adding(HOUSEHOLD, { leaves: home(ann) }))).toBe('OK')
})

test('moving leaves one home and takes up another in one write, and the timer forgets the old household', async () => {
  const { person: me } = await stack.ask(eve, residents.addHome, adding(HOUSEHOLD, { main: true, leaves: home(eve) }))
  expect(me).toMatchObject({ verified: false, homes: [{ id: idOf(HOUSEHOLD), status: 'claimed' }] })
  expect((await record(eve)).homes.map(({ status }) => status)).toEqual(['claimed', 'left'])
  await tickAfter(stack, 1)
  expect(Object.keys((await stack.one('contacts', id(eve)))!.homes)).toEqual([idOf(HOUSEHOLD)])
  expect((await stack.ask(eve, residents.mine, {})).homes[0]?.address).toBe(
    '明湖区 春和街道 红心社区 春晓园 1号楼 1单元 101室',
  )
})

test('a home that was left is taken up again only once its old household is forgotten, and then keeps the new one', async () => {
  await stack.ask(ann, residents.addHome, adding(HOUSEHOLD))
  await stack.ask(ann, residents.leaveHome, { home: idOf(HOUSEHOLD), key: key() })
  expect(await code(ann, residents.addHome, adding(HOUSEHOLD))).toBe('BUSY')
  await tickAfter(stack, 1)
  expect(await code(ann, residents.addHome, adding(HOUSEHOLD))).toBe('OK')
  await tickAfter(stack, 2)
  expect((await stack.one('contacts', id(ann)))!.homes[idOf(HOUSEHOLD)]).toBeDefined()
})

test('a crash between household and record leaves no home without its household; the repeat finishes it', async () => {
  const input = adding(HOUSEHOLD)
  await stack.fault({ ...write('people', ann), kind: 'crash-before' })
  expect(await code(ann, residents.addHome, input)).toBe('crashed')
  expect((await record(ann)).homes).toHaveLength(1)
  expect(await code(ann, residents.addHome, input)).toBe('OK')
  expect((await record(ann)).homes).toHaveLength(2)
})

test('who has another name waits to be vouched for again', async () => {
  const { person: me } = await stack.ask(eve, residents.rename, { name: '戊新名', key: key() })
  expect(me).toMatchObject({ name: '戊新名', verified: false, homes: [{ status: 'waiting' }] })
  expect((await record(eve)).queues).toEqual([BUILDING, HOME])
  expect(await code(eve, residents.rename, { name: '违规测试', key: key() })).toBe('NAME_REFUSED')
})

test('a home of somebody else, or one that was left, is nobody’s to change', async () => {
  await stack.ask(bob, residents.leaveHome, { home: home(bob), key: key() })
  const before = everything(stack)
  for (const action of [
    residents.leaveHome,
    residents.setMainHome,
    residents.applyVerification,
    residents.withdrawVerification,
  ])
    for (const theirs of [home(ann), home(bob)])
      expect(await code(bob, action, { home: theirs, key: key() })).toBe('HOME_UNKNOWN')
  expect(everything(stack)).toEqual(before)
})

test('one’s profile costs 3 round trips, an answer 3, an application 2 and a home 4', async () => {
  const trips = async (who: string, action: Action, input: object) =>
    (await stack.call(who, action, input)).stats.dbCalls
  await stack.ask(eve, residents.rename, { name: '戊新名', key: key() })
  expect(await trips(ann, residents.mine, {})).toBe(3)
  expect(await trips(staff, residents.verify, dans())).toBe(3)
  expect(await trips(ann, residents.applyVerification, { home: home(ann), key: key() })).toBe(2)
  expect(await trips(ann, residents.addHome, adding(HOUSEHOLD))).toBe(4)
  expect(await trips(staff, residents.verificationQueue, { place: HOME })).toBe(4)
})
