import { bookings } from '../../shared/contracts/bookings'
import type { Action } from '../../shared/contracts/contract'
import { identity } from '../../shared/contracts/identity'
import { notifications } from '../../shared/contracts/notifications'
import { HOUR } from '../../shared/domain/shanghai'
import type { Role } from '../../shared/model/role'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, ELSEWHERE, HOME, manager, person, put, staff, staffElsewhere, stranger } from '../world'
import { ACTIONS, type ActionExample, ANNS_BOOKING, ANNS_MESSAGE, EXAMPLES, furnish } from './examples'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack, { capacity: 50 })
  furnish(stack)
  put(stack, 'people', [
    ...Object.entries(GRANTED).map(([openid, [role, place]]) => person(openid, '某居民', [role, place])),
    timed('test-expired', { from: 0, until: MONDAY }),
    timed('test-lasting', { from: 0, until: MONDAY + HOUR }),
    timed('test-future', { from: MONDAY + HOUR, until: null }),
  ])
})

/** One grant each, and where. The smallest world has a plain resident, staff and managers besides. */
const GRANTED: Record<string, [Role, string]> = {
  'test-manager-elsewhere': ['manager', ELSEWHERE],
  'test-staff-street': ['staff', 'minghu.chunhe'],
  'test-manager-district': ['manager', 'minghu'],
  'test-staff-building': ['staff', `${HOME}.c1.g01.b01`],
  'test-staff-namesake': ['staff', 'minghu.chunhe.hong'],
  'test-overseer': ['overseer', 'minghu'],
  'test-leader': ['buildingLeader', HOME],
}

function timed(openid: string, span: { from: number; until: number | null }) {
  const one = person(openid, '某居民', ['staff', HOME], ['manager', HOME])
  return { ...one, grants: one.grants.map((grant) => ({ ...grant, ...span })) }
}

type Verdict = 'NO_IDENTITY' | 'NOT_REGISTERED' | 'WRONG_ROLE' | 'WRONG_PLACE' | 'allowed'

/** What each caller is told by an action for everyone, for registered people, for the desk, and for managers. */
const CALLERS: [who: string, openid: string, ...told: [Verdict, Verdict, Verdict, Verdict]][] = [
  ['nobody', '', 'NO_IDENTITY', 'NO_IDENTITY', 'NO_IDENTITY', 'NO_IDENTITY'],
  ['who has not registered', stranger, 'allowed', 'NOT_REGISTERED', 'NOT_REGISTERED', 'NOT_REGISTERED'],
  ['a resident', bob, 'allowed', 'allowed', 'WRONG_ROLE', 'WRONG_ROLE'],
  ['staff here', staff, 'allowed', 'allowed', 'allowed', 'WRONG_ROLE'],
  ['staff elsewhere', staffElsewhere, 'allowed', 'allowed', 'WRONG_PLACE', 'WRONG_ROLE'],
  ['the manager here', manager, 'allowed', 'allowed', 'allowed', 'allowed'],
  ['a manager elsewhere', 'test-manager-elsewhere', 'allowed', 'allowed', 'WRONG_PLACE', 'WRONG_PLACE'],
  ['who held both roles until now', 'test-expired', 'allowed', 'allowed', 'WRONG_ROLE', 'WRONG_ROLE'],
  ['who holds both for an hour yet', 'test-lasting', 'allowed', 'allowed', 'allowed', 'allowed'],
  ['who will hold both in an hour', 'test-future', 'allowed', 'allowed', 'WRONG_ROLE', 'WRONG_ROLE'],
  ['staff of the street', 'test-staff-street', 'allowed', 'allowed', 'allowed', 'WRONG_ROLE'],
  ['a manager of the district', 'test-manager-district', 'allowed', 'allowed', 'allowed', 'allowed'],
  ['staff of one building only', 'test-staff-building', 'allowed', 'allowed', 'WRONG_PLACE', 'WRONG_ROLE'],
  [
    'staff of a place whose name begins alike',
    'test-staff-namesake',
    'allowed',
    'allowed',
    'WRONG_PLACE',
    'WRONG_ROLE',
  ],
  ['an overseer', 'test-overseer', 'allowed', 'allowed', 'WRONG_ROLE', 'WRONG_ROLE'],
  ['a building leader', 'test-leader', 'allowed', 'allowed', 'WRONG_ROLE', 'WRONG_ROLE'],
]

/** `everyone`, `registered`, or the roles in words. */
const allowOf = ({ allow }: Action) => (typeof allow === 'string' ? allow : allow.roles.join(' or '))
const COLUMNS = ['everyone', 'registered', 'staff or manager', 'manager']

test('who may do what is exactly this', () => {
  const names = (allow: string) =>
    ACTIONS.filter(({ action }) => allowOf(action) === allow).map(({ action }) => action.name)
  expect(Object.fromEntries(COLUMNS.map((allow) => [allow, names(allow)]))).toEqual({
    everyone: [
      ...['catalogue', 'item', 'slots', 'firstScreen', 'livingRooms'],
      ...['whoAmI', 'communities', 'places', 'register', 'templates'],
    ],
    registered: ['request', 'mine', 'detail', 'cancel', 'reschedule', 'claimManager', 'inbox', 'read', 'consent'],
    'staff or manager': ['desk', 'confirm', 'decline'],
    manager: ['grant', 'revoke'],
  })
})

test.each(CALLERS)('%s is told by every action whether they may', async (_, openid, ...told) => {
  const before = everything(stack)
  const verdictOf = (action: Action) => told[COLUMNS.indexOf(allowOf(action))]!
  const ask = async ({ action, input }: ActionExample) =>
    codeOf(await stack.raw(action.function, { action: action.name, input }, openid))

  const refused = ACTIONS.filter(({ action }) => verdictOf(action) !== 'allowed')
  const answers: Record<string, string> = {}
  for (const example of refused) answers[example.name] = await ask(example)
  expect(answers).toEqual(Object.fromEntries(refused.map(({ name, action }) => [name, verdictOf(action)])))
  expect(everything(stack)).toEqual(before)

  // What may be asked may still be refused for a reason of its own, such as a second registration.
  for (const example of ACTIONS.filter(({ action }) => verdictOf(action) === 'allowed')) {
    const answer = `${example.name} ${await ask(example)}`
    expect(answer).not.toMatch(/ (NO_IDENTITY|NOT_REGISTERED|WRONG_|INTERNAL|BUSY|MALFORMED|crashed)/)
  }
})

test.each(CALLERS.filter(([, openid]) => openid && openid !== ann))(
  'a booking and a message of somebody else do not exist for %s, even where the id is known',
  async (_, openid, __, registered, desk) => {
    const before = everything(stack)
    const { cancel, detail, reschedule } = EXAMPLES.bookings
    const own = registered === 'allowed' ? { booking: 'BOOKING_UNKNOWN', message: 'MESSAGE_UNKNOWN' } : {}
    const told = { booking: registered, message: registered, ...own }
    const as = async (action: Action, input: unknown) => codeOf(await stack.call(openid, action, input))
    expect(await as(bookings.detail, detail.input)).toBe(told.booking)
    expect(await as(bookings.cancel, { ...cancel.input, key: newKey() })).toBe(told.booking)
    expect(await as(notifications.read, { message: ANNS_MESSAGE, key: newKey() })).toBe(told.message)
    expect(everything(stack)).toEqual(before)
    expect(await as(bookings.reschedule, { ...reschedule.input, key: newKey() })).toBe(told.booking)
    expect(withoutTouches(everything(stack))).toEqual(withoutTouches(before))
    if (desk === 'allowed') return
    const answer = { community: HOME, booking: ANNS_BOOKING, rev: 0, key: newKey() }
    expect(await as(bookings.confirm, answer)).toBe(desk)
  },
)

/** A claim that was taken and given back leaves its slot as it was, but for the sweeper's mark. */
function withoutTouches(documents: Record<string, string[]>): string[][] {
  return Object.values(documents).map((list) => list.map((text) => text.replace(/"touchedAt":(null|\{[^}]*\})/, '')))
}

test('staff of another community cannot answer a booking of this one by naming their own', async () => {
  const before = everything(stack)
  const { confirm, decline } = EXAMPLES.bookings
  for (const openid of [staffElsewhere, 'test-manager-elsewhere', 'test-manager-district']) {
    const theirs = { community: ELSEWHERE, key: newKey() }
    const answers = [
      await stack.call(openid, bookings.confirm, { ...confirm.input, ...theirs }),
      await stack.call(openid, bookings.decline, { ...decline.input, ...theirs }),
    ]
    expect(answers.map(codeOf)).toEqual(['BOOKING_UNKNOWN', 'BOOKING_UNKNOWN'])
  }
  expect(everything(stack)).toEqual(before)
})

test('a manager gives and takes powers only within the community that they manage', async () => {
  const { grant, revoke } = EXAMPLES.identity
  for (const place of [ELSEWHERE, 'minghu.chunhe', 'minghu', `${HOME}x`]) {
    const answers = [
      await stack.call(manager, identity.grant, { ...grant.input, place, key: newKey() }),
      await stack.call(manager, identity.revoke, { ...revoke.input, place, key: newKey() }),
    ]
    expect(answers.map(codeOf)).toEqual(['WRONG_PLACE', 'WRONG_PLACE'])
  }
})
