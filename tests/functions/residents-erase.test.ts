import { personIdOf } from '../../cloudfunctions/kit/ids'
import type { Action } from '../../shared/contracts/contract'
import { identity } from '../../shared/contracts/identity'
import { leaders } from '../../shared/contracts/leaders'
import { residents } from '../../shared/contracts/residents'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { codeOf, tickAfter, write } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import {
  ann,
  BUILDING,
  bob,
  cai,
  HOME,
  HOUSEHOLD,
  homeOf,
  householdOf,
  leader,
  phoneOf,
  staff,
  stranger,
} from '../world'
import { furnishBookings } from './examples-bookings'
import { ANNS_QUESTION, furnishLeaders } from './examples-leaders'
import { furnishNotifications } from './examples-notifications'
import { ANNS_MOTHER, CAIS_AGREED, dan, furnishResidents } from './examples-residents'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishLeaders(stack)
  furnishNotifications(stack)
  furnishResidents(stack)
})

const key = newKey
const code = async (who: string, action: Action, input: object) => codeOf(await stack.call(who, action, input))
const erasing = () => ({ confirm: '注销', key: key() }) as const
const annId = personIdOf(ann)
const details = () =>
  ({
    name: '新名字',
    phone: '10000004321',
    community: HOME,
    household: HOUSEHOLD,
    notice: PRIVACY_NOTICE,
    key: key(),
  }) as const

test('whoever holds a role or a live booking is not erased, and nothing is written', async () => {
  furnishBookings(stack)
  const before = everything(stack)
  expect(await code(staff, residents.erase, erasing())).toBe('ERASE_HOLDS_ROLE')
  expect(await code(ann, residents.erase, erasing())).toBe('ERASE_HAS_BOOKINGS')
  expect(await code(stranger, residents.erase, erasing())).toBe('OK')
  expect(everything(stack)).toEqual(before)
})

test('after an erasure neither name, phone, home nor a word of theirs is left, and what was done has an actor', async () => {
  alter(stack, 'helpRequests', ANNS_QUESTION, { $set: { personName: '甲居民' } })
  const input = erasing()
  expect(await code(ann, residents.erase, input)).toBe('OK')
  expect(await code(ann, residents.erase, input)).toBe('OK')
  const { places: _, ...left } = everything(stack)
  const traces = [ann, '甲居民', phoneOf(ann), householdOf(ann), homeOf(ann).id, '楼道的灯']
  expect(
    traces.filter(
      (trace) => JSON.stringify(left).includes(`${trace}"`) || JSON.stringify(left).includes(`${trace}什么`),
    ),
  ).toEqual([])
  expect(await stack.one('contacts', annId)).toBeUndefined()
  expect((await stack.all('messages')).filter(({ person }) => person === annId)).toEqual([])
  expect(await stack.one('people', annId)).toMatchObject({
    name: '已注销居民',
    openid: '',
    homes: [],
    queues: [],
    consents: [],
  })
  expect(await stack.one('helpRequests', ANNS_QUESTION)).toMatchObject({
    status: 'withdrawn',
    personName: '已注销居民',
    text: '',
  })
  expect(await stack.one('family', ANNS_MOTHER)).toMatchObject({ status: 'ended', personName: '已注销居民', name: '' })
  expect(await code(ann, residents.mine, {})).toBe('NOT_REGISTERED')
  expect(await stack.ask(ann, identity.whoAmI, {})).toEqual({ person: null })
})

test('messages to others that named somebody lose their words with them', async () => {
  const wish = { building: BUILDING, kind: 'question' as const, text: '我家的灯坏了', key: key() }
  await stack.ask(ann, leaders.ask, wish)
  await stack.tick()
  const toLeader = async () => (await stack.all('messages')).filter(({ person }) => person === personIdOf(leader))
  expect((await toLeader()).map(({ body }) => body).join()).toContain('甲居民')
  await stack.ask(ann, residents.erase, erasing())
  await stack.tick()
  const { places: _, ...left } = everything(stack)
  expect(JSON.stringify(left)).not.toContain('我家的灯')
  expect(JSON.stringify(left)).not.toContain('甲居民（')
  expect((await toLeader()).map(({ body }) => body)).toContain('这条消息提到的居民已经注销，内容已清除。')
})

test('who stood in on a day past did so without a name, once they erase themselves', async () => {
  const substitute = { person: annId, name: '甲居民', until: null }
  const change = { from: '2026-11-01', to: '2026-11-02', post: 'A', substitute, reason: '请假' }
  const [team] = await stack.all('gridTeams')
  alter(stack, 'gridTeams', team!._id, { $set: { changes: [change] } })
  await stack.ask(ann, residents.erase, erasing())
  await stack.tick()
  expect((await stack.one('gridTeams', team!._id))?.changes[0]?.substitute?.name).toBe('已注销居民')
})

test('an erasure that crashed after its first write is finished by the timer', async () => {
  await stack.fault({ match: { openid: ann, action: 'database.removeDocument' }, kind: 'crash-before' })
  expect(await code(ann, residents.erase, erasing())).toBe('crashed')
  expect(await code(ann, residents.mine, {})).toBe('NOT_REGISTERED')
  await tickAfter(stack, 1)
  expect(await stack.one('contacts', annId)).toBeUndefined()
  expect((await stack.all('messages')).filter(({ person }) => person === annId)).toEqual([])
  expect((await stack.one('family', CAIS_AGREED))?.status).toBe('ended')
})

test('the same person may register again once the erasure is over, as somebody new', async () => {
  const input = erasing()
  await stack.ask(ann, residents.erase, input)
  expect(await code(ann, identity.register, details())).toBe('ERASING')
  await tickAfter(stack, 1)
  expect(await code(ann, identity.register, details())).toBe('ERASING')
  await tickAfter(stack, 4)
  const { person } = await stack.ask(ann, identity.register, details())
  expect(person).toMatchObject({ name: '新名字', verified: false, grants: [], homes: [{ status: 'claimed' }] })
  expect((await stack.ask(ann, residents.mine, {})).phone).toBe('100****4321')
  // The old call, arriving once more, erases nobody a second time.
  expect(await code(ann, residents.erase, input)).toBe('OK')
  await tickAfter(stack, 9)
  expect((await stack.ask(ann, residents.mine, {})).person.name).toBe('新名字')
})

test('who erases themselves while they wait to be vouched for leaves every queue, and no answer reaches them', async () => {
  const held = await stack.fault({ ...write('people', staff), kind: 'hold' })
  const wanted = { place: HOME, person: personIdOf(dan), home: homeOf(dan).id, key: key() }
  const answer = stack.call(staff, residents.verify, wanted)
  await held.held()
  await stack.ask(dan, residents.erase, erasing())
  await held.release()
  expect(codeOf(await answer)).toBe('HOME_UNKNOWN')
  expect((await stack.ask(staff, residents.verificationQueue, { place: HOME })).applications).toEqual([])
  expect(await stack.one('people', personIdOf(dan))).toMatchObject({ homes: [], name: '已注销居民' })
})

test('a booking that was asked for while the erasure began is cancelled by the timer, and its place is free', async () => {
  await stack.ask(ann, residents.erase, erasing())
  furnishBookings(stack)
  await tickAfter(stack, 1)
  await tickAfter(stack, 4)
  const [booking] = await stack.all('bookings')
  expect(booking).toMatchObject({ status: 'cancelled', live: false, personName: '已注销居民' })
  expect((await stack.one('slots', booking!.slot))?.claims).toEqual([])
})

test('what is exported is one’s own, all of it, and nobody else’s', async () => {
  const traits = { birthYear: 1950, disability: false, language: 'dialect', needsLift: true, volunteer: true } as const
  await stack.ask(ann, residents.setTraits, { ...traits, key: key() })
  const { sections } = await stack.ask(ann, residents.exportMine, {})
  const text = JSON.stringify(sections)
  for (const own of ['甲居民', phoneOf(ann), '1950', '方言', '志愿者', '楼道的灯什么时候修', '预约已确认', '某家人'])
    expect(text).toContain(own)
  for (const other of [bob, cai, staff].map(phoneOf)) expect(text).not.toContain(other)
  expect(sections.every(({ lines }) => lines.every((line) => line.length > 0))).toBe(true)
})
