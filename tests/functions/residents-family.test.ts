import { personIdOf } from '../../cloudfunctions/kit/ids'
import { keyedHash } from '../../cloudfunctions/kit/seal'
import { consentHolds } from '../../cloudfunctions/modules/residents/acting-for'
import type { Action } from '../../shared/contracts/contract'
import { residents } from '../../shared/contracts/residents'
import { at } from '../../shared/domain/shanghai'
import { codeOf, insert, tickAfter } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack, TEST_SECRET } from '../stack'
import { ann, BUILDING, bob, cai, HOME, homeOf, leader, person, phoneOf, put, staff, stranger } from '../world'
import { ANNS_MOTHER, ASKED_OF_BOB, CAIS_AGREED, furnishResidents, memberOf } from './examples-residents'
import { alter, everything, renew } from './warm-stack'

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
const code = async (who: string, action: Action, input: object) => codeOf(await stack.call(who, action, input))
const wish = (rest: object = {}) =>
  ({ name: '某奶奶', relation: 'grandparent', birthYear: 1940, phone: null, key: key(), ...rest }) as const
const heard = (rest: object = {}) => ({
  place: HOME,
  member: ANNS_MOTHER,
  rev: 0,
  agree: true,
  note: '',
  key: key(),
  ...rest,
})

test('somebody with a phone is asked in their inbox, agrees there, and may end it at once', async () => {
  const { member } = await stack.ask(cai, residents.addMember, wish({ phone: phoneOf(bob) }))
  expect(member).toMatchObject({ side: 'actor', status: 'asked', hasApp: true, consent: null })
  await tickAfter(stack, 1)
  const mail = async (who: string) =>
    (await stack.all('messages')).filter((row) => row.person === personIdOf(who)).map(({ title }) => title)
  expect(await mail(bob)).toEqual(['有人请求替您代办'])
  const answered = { member: member.id, rev: 0, agree: true, key: key() }
  expect(await code(ann, residents.answerMember, answered)).toBe('FAMILY_UNKNOWN')
  expect(await code(cai, residents.answerMember, answered)).toBe('FAMILY_UNKNOWN')
  // A number that was only typed in may be anybody's.
  alter(stack, 'contacts', personIdOf(bob), { $set: { phoneFrom: 'typed' } })
  expect(await code(bob, residents.answerMember, answered)).toBe('FAMILY_UNPROVEN')
  alter(stack, 'contacts', personIdOf(bob), { $set: { phoneFrom: 'wechat' } })
  const agreed = await stack.ask(bob, residents.answerMember, answered)
  expect(agreed.member).toMatchObject({ side: 'member', status: 'agreed', consent: { how: 'inApp' } })
  await tickAfter(stack, 2)
  expect(await mail(cai)).toEqual(['家人已同意代办'])
  const ended = await stack.ask(bob, residents.endMember, { member: member.id, rev: 1, key: key() })
  expect(ended.member.status).toBe('ended')
  expect((await stack.one('people', personIdOf(cai)))?.acting).toEqual([])
})

test('whether a phone is registered is not told: the answer is the same but for the id', async () => {
  const shape = async (phone: string) => {
    const { member } = await stack.ask(cai, residents.addMember, wish({ phone }))
    return { ...member, id: '' }
  }
  expect(await shape('10000000123')).toEqual(await shape(phoneOf(bob)))
})

test('a child under fourteen is acted for by the guardian’s word, until the year in which they turn fourteen', async () => {
  const { member } = await stack.ask(ann, residents.addMember, wish({ relation: 'child', birthYear: 2013 }))
  expect(member).toMatchObject({ status: 'agreed', consent: { how: 'guardian' } })
  const found = (await stack.one('family', member.id))!
  expect([at('2026-12-31', '12:00'), at('2027-01-01', '00:00')].map((now) => consentHolds(found, now))).toEqual([
    true,
    false,
  ])
  for (const other of [{ birthYear: 2012 }, { relation: 'neighbour' }, { birthYear: null }]) {
    const asked = await stack.ask(ann, residents.addMember, wish({ relation: 'child', birthYear: 2013, ...other }))
    expect(asked.member.status).toBe('asked')
  }
  expect(await code(ann, residents.addMember, wish({ birthYear: 2027 }))).toBe('TRAITS_WRONG')
})

test('nobody asks to act for themselves, nor under a name that content security refuses', async () => {
  const before = everything(stack)
  expect(await code(ann, residents.addMember, wish({ phone: phoneOf(ann) }))).toBe('FAMILY_SELF')
  expect(await code(ann, residents.addMember, wish({ name: '违规测试' }))).toBe('NAME_REFUSED')
  expect(everything(stack)).toEqual(before)
})

test('of many members asked for at once exactly ten come to be', async () => {
  const codes = await Promise.all(Array.from({ length: 14 }, () => code(bob, residents.addMember, wish())))
  expect([...codes].sort()).toEqual([...Array(4).fill('FAMILY_FULL'), ...Array(10).fill('OK')])
  const mine = (await stack.all('family')).filter(({ person: who }) => who === personIdOf(bob))
  expect(mine.filter(({ live }) => live)).toHaveLength(10)
  await stack.ask(bob, residents.endMember, { member: mine[0]!._id, rev: 0, key: key() })
  expect(await code(bob, residents.addMember, wish())).toBe('OK')
})

test('a place that was claimed by a call that died is free again after two minutes, and its late writer comes too late', async () => {
  const input = wish()
  const held = await stack.fault({ ...insert('family', bob), kind: 'hold' })
  const late = stack.call(bob, residents.addMember, input)
  await held.held()
  for (let i = 0; i < 9; i++) await stack.ask(bob, residents.addMember, wish())
  expect(await code(bob, residents.addMember, wish())).toBe('FAMILY_FULL')
  await stack.setClock(MONDAY + 3 * 60_000)
  expect(await code(bob, residents.addMember, wish())).toBe('OK')
  await held.release()
  expect(codeOf(await late)).toBe('KEY_USED')
  const live = (await stack.all('family')).filter(({ person: who, live }) => live && who === personIdOf(bob))
  expect(live).toHaveLength(10)
})

test('a repeat makes no second member, and its key none of another name', async () => {
  const input = wish()
  const first = await stack.ask(ann, residents.addMember, input)
  expect(await stack.ask(ann, residents.addMember, input)).toEqual(first)
  expect(await code(ann, residents.addMember, { ...input, name: '另一人' })).toBe('KEY_USED')
  expect((await stack.one('people', personIdOf(ann)))?.acting).toHaveLength(1)
})

test('leader or staff hear the consent of who has no phone, never for themselves or their own household', async () => {
  put(stack, 'people', [
    { ...person('test-husband', '甲丈夫', ['staff', HOME]), homes: [homeOf(ann)] },
    person('test-ann-leads', '某楼长', ['buildingLeader', BUILDING]),
  ])
  const own = memberOf(ANNS_MOTHER.replace(/.$/, 'e'), { person: personIdOf('test-ann-leads') })
  put(stack, 'family', [own])
  const before = everything(stack)
  expect(await code('test-husband', residents.witness, heard())).toBe('OWN_FAMILY')
  expect(await code('test-ann-leads', residents.witness, heard({ place: BUILDING, member: own._id }))).toBe(
    'OWN_FAMILY',
  )
  expect(await code(staff, residents.witness, heard({ member: ASKED_OF_BOB }))).toBe('FAMILY_UNKNOWN')
  expect(await code(staff, residents.witness, heard({ note: '违规测试' }))).toBe('CONTENT_REFUSED')
  expect(await code(staff, residents.witness, heard({ rev: 3 }))).toBe('STALE')
  expect(everything(stack)).toEqual(before)
  const { waiting } = await stack.ask('test-husband', residents.witnessQueue, { place: HOME })
  expect(waiting.map(({ member, own: isOwn }) => [member, isOwn]).sort()).toEqual(
    [
      [ANNS_MOTHER, true],
      [own._id, false],
    ].sort(),
  )
  const codes = await Promise.all(
    [true, false].map((agree) =>
      code(agree ? staff : leader, residents.witness, heard(agree ? {} : { place: BUILDING, agree })),
    ),
  )
  expect([...codes].sort()).toEqual(['OK', 'STALE'])
})

test('somebody else’s family does not exist for others, and a stale rev ends nothing', async () => {
  const before = everything(stack)
  expect(await code(bob, residents.endMember, { member: CAIS_AGREED, rev: 0, key: key() })).toBe('FAMILY_UNKNOWN')
  expect(await code(cai, residents.endMember, { member: CAIS_AGREED, rev: 7, key: key() })).toBe('STALE')
  expect((await stack.ask(bob, residents.family, {})).members.map(({ id }) => id)).toEqual([ASKED_OF_BOB])
  expect(everything(stack)).toEqual(before)
  expect(await code(stranger, residents.family, {})).toBe('NOT_REGISTERED')
})

test('a consent is there to act by only while it stands', () => {
  const agreed = memberOf(CAIS_AGREED, {
    status: 'agreed',
    phoneHash: keyedHash(phoneOf(cai), TEST_SECRET),
    consent: { how: 'inApp', by: personIdOf(cai), at: MONDAY, note: '' },
  })
  expect(consentHolds(agreed, MONDAY)).toBe(true)
  for (const status of ['asked', 'declined', 'ended'] as const)
    expect(consentHolds({ ...agreed, status }, MONDAY)).toBe(false)
  expect(consentHolds({ ...agreed, consent: null }, MONDAY)).toBe(false)
})
