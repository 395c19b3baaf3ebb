import { bookings } from '../../shared/contracts/bookings'
import type { Action } from '../../shared/contracts/contract'
import { identity } from '../../shared/contracts/identity'
import { notifications } from '../../shared/contracts/notifications'
import type { Role } from '../../shared/model/role'
import { codeOf } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { bob, ELSEWHERE, HOME, manager, person, put, staff, staffElsewhere } from '../world'
import { EXAMPLES, furnish } from './examples'
import { ANNS_BOOKING } from './examples-bookings'
import { ANNS_MESSAGE } from './examples-notifications'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack, { capacity: 50 })
  furnish(stack)
  const holders = Object.entries(GRANTED)
  put(
    stack,
    'people',
    holders.map(([openid, grant]) => person(openid, '某居民', grant)),
  )
})

/** One grant each, and where. The smallest world has a plain resident, staff and managers besides. */
const GRANTED: Record<string, [Role, string]> = {
  'test-manager-elsewhere': ['manager', ELSEWHERE],
  'test-manager-district': ['manager', 'minghu'],
}

/** Everybody who is not Ann, and whether the desk would answer them about her. */
const OTHERS: [who: string, openid: string, desk: string][] = [
  ['a resident', bob, 'WRONG_ROLE'],
  ['staff here', staff, 'allowed'],
  ['staff elsewhere', staffElsewhere, 'WRONG_PLACE'],
  ['the manager here', manager, 'allowed'],
  ['a manager elsewhere', 'test-manager-elsewhere', 'WRONG_PLACE'],
  ['a manager of the district', 'test-manager-district', 'allowed'],
]

test.each(OTHERS)(
  'a booking and a message of somebody else do not exist for %s, even where the id is known',
  async (_, openid, desk) => {
    const before = everything(stack)
    const { cancel, detail, reschedule } = EXAMPLES.bookings
    const told = { booking: 'BOOKING_UNKNOWN', message: 'MESSAGE_UNKNOWN' }
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

/** A claim that was taken and given back leaves its slot as it was, but for the sweeper's mark and the line's. */
function withoutTouches(documents: Record<string, string[]>): string[][] {
  return Object.values(documents).map((list) =>
    list.map((text) => text.replace(/"(touchedAt|offerAt)":(null|\{[^}]*\})/g, '')),
  )
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
