import { bookings } from '../../shared/contracts/bookings'
import { newKey, type Stack } from '../stack'
import { ITEM } from '../world'
import type { Person } from './harness'

/** Steps that several tests of bookings take, and where they take them. */

export const SERVICE = `/features/booking/pages/service/index?item=${encodeURIComponent(ITEM)}`
export const TIMES = `/features/booking/pages/slots/index?item=${encodeURIComponent(ITEM)}`
export const MINE = '/features/booking/pages/mine/index'
export const DESK = '/features/desk/pages/desk/index'
export const INBOX = '/features/inbox/pages/list/index'

/** Wednesday's slots; each test has its own, as each holds one. */
export const WEDNESDAY = (clock: string) => `${ITEM}@w1@20261125${clock}+30`

/** Asks for a slot past the screens. */
export function request(stack: Stack, who: string, slot: string) {
  return stack.ask(who, bookings.request, { slot, version: 0, seats: 1, note: '', key: newKey() })
}

export async function choose(person: Person, day: string, clock: string): Promise<void> {
  await person.waitFor('哪一天来？')
  await person.press(day)
  await person.press(clock)
}
