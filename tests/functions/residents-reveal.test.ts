import { personIdOf } from '../../cloudfunctions/kit/ids'
import type { Action } from '../../shared/contracts/contract'
import { residents } from '../../shared/contracts/residents'
import { codeOf, insert } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, HOME, homeOf, leader, manager, phoneOf, put, staff } from '../world'
import { ANNS_BOOKING, furnishBookings } from './examples-bookings'
import { ANNS_QUESTION, furnishLeaders, requestOf } from './examples-leaders'
import { dan, eve, furnishResidents } from './examples-residents'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  furnishBookings(stack)
  furnishLeaders(stack)
  furnishResidents(stack)
})

const key = newKey
const code = async (who: string, action: Action, input: object) => codeOf(await stack.call(who, action, input))
const HOME_CALL = ANNS_QUESTION.replace(/.{3}$/, 'abc')
const ofDan = (rest: object = {}) =>
  ({ place: HOME, person: personIdOf(dan), duty: 'verification', about: homeOf(dan).id, key: key(), ...rest }) as const
const ofAnn = (duty: 'helpRequest' | 'booking', about: string, rest: object = {}) =>
  ({ place: HOME, person: personIdOf(ann), duty, about, key: key(), ...rest }) as const

test('whoever has the duty is shown the phone, and its owner reads who, when and why', async () => {
  put(stack, 'helpRequests', [requestOf(HOME_CALL, 'accepted', { kind: 'homeCall' })])
  const shown = await stack.ask(staff, residents.reveal, ofDan())
  expect(shown).toEqual({ phone: phoneOf(dan), address: expect.stringMatching(/^1号楼 1单元 h.+室$/) })
  const question = await stack.ask(leader, residents.reveal, ofAnn('helpRequest', ANNS_QUESTION, { place: BUILDING }))
  expect(question).toEqual({ phone: phoneOf(ann), address: null })
  const call = await stack.ask(leader, residents.reveal, ofAnn('helpRequest', HOME_CALL, { place: BUILDING }))
  expect(call.address).toMatch(/^1号楼 1单元 h.+室$/)
  expect((await stack.ask(staff, residents.reveal, ofAnn('booking', ANNS_BOOKING))).address).toBeNull()
  const { reveals } = await stack.ask(ann, residents.reveals, {})
  expect(reveals.map(({ byName, duty, placeName }) => [byName, duty, placeName])).toEqual([
    ['工作人员', 'booking', '红心社区'],
    ['钱楼长', 'helpRequest', '春晓园 1号楼'],
    ['钱楼长', 'helpRequest', '春晓园 1号楼'],
  ])
})

test('without the duty nothing is shown and nothing is written', async () => {
  alter(stack, 'helpRequests', ANNS_QUESTION, { $set: { status: 'escalated' } })
  const before = everything(stack)
  const tries: [string, object][] = [
    [staff, ofDan({ person: personIdOf(eve), about: homeOf(eve).id })],
    [staff, ofDan({ about: homeOf(ann).id })],
    [staff, ofDan({ person: personIdOf(ann) })],
    [staff, ofDan({ duty: 'booking' })],
    [staff, ofDan({ person: personIdOf(staff) })],
    [leader, ofAnn('helpRequest', ANNS_QUESTION, { place: BUILDING })],
    [leader, ofAnn('booking', ANNS_BOOKING, { place: BUILDING })],
    [manager, ofAnn('booking', ANNS_BOOKING, { person: personIdOf(bob) })],
  ]
  for (const [i, [who, input]] of tries.entries())
    expect([i, await code(who, residents.reveal, input)]).toEqual([i, 'NO_DUTY'])
  expect(await code(leader, residents.reveal, ofDan())).toBe('WRONG_PLACE')
  expect(await code(ann, residents.reveal, ofDan())).toBe('WRONG_ROLE')
  expect(everything(stack)).toEqual(before)
  expect(await code(staff, residents.reveal, ofAnn('helpRequest', ANNS_QUESTION))).toBe('OK')
})

test('a duty that is over shows nothing more, also by the key that once did', async () => {
  const [home, booking] = [ofDan(), ofAnn('booking', ANNS_BOOKING)]
  expect([await code(staff, residents.reveal, home), await code(staff, residents.reveal, booking)]).toEqual([
    'OK',
    'OK',
  ])
  await stack.ask(dan, residents.withdrawVerification, { home: homeOf(dan).id, key: key() })
  alter(stack, 'bookings', ANNS_BOOKING, { $set: { status: 'cancelled', live: false } })
  expect([await code(staff, residents.reveal, home), await code(staff, residents.reveal, booking)]).toEqual([
    'NO_DUTY',
    'NO_DUTY',
  ])
})

test('the row is there before the phone is shown: where it cannot be written nothing is shown, and a repeat adds none', async () => {
  const input = ofDan()
  await stack.fault({ ...insert('reveals', staff), kind: 'crash-before' })
  expect(await code(staff, residents.reveal, input)).toBe('crashed')
  expect(await stack.all('reveals')).toEqual([])
  await stack.fault({ ...insert('reveals', staff), kind: 'crash-after' })
  expect(await code(staff, residents.reveal, input)).toBe('crashed')
  expect(await stack.all('reveals')).toHaveLength(1)
  expect((await stack.ask(staff, residents.reveal, input)).phone).toBe(phoneOf(dan))
  expect(await stack.all('reveals')).toHaveLength(1)
  expect(await code(staff, residents.reveal, ofAnn('booking', ANNS_BOOKING, { key: input.key }))).toBe('KEY_USED')
})
