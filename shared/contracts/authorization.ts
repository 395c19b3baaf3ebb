import { ROLES, type Role } from '../model/role'
import type { Allow } from './contract'

/** What a caller is told before any handler runs; `allowed` may still be refused for a reason of the matter itself. */
export type Verdict = 'allowed' | 'NO_IDENTITY' | 'NOT_REGISTERED' | 'WRONG_ROLE' | 'WRONG_PLACE'

/** Where a role is held, seen from the place that an action names; the last two are held right there, but not now. */
export const STANDINGS = ['own', 'above', 'inside', 'other', 'namesake', 'ended', 'coming'] as const
export type Standing = (typeof STANDINGS)[number]

export const STANDING_NAMES: Record<Standing, string> = {
  own: 'the very place that the action names',
  above: 'the place that it lies in',
  inside: 'a place inside it',
  other: 'another place beside it',
  namesake: 'another place, whose id begins like its own',
  ended: 'the very place, until a moment ago',
  coming: 'the very place, from an hour on',
}

/** The roles that are granted; everybody registered is a resident. */
export const GRANTED_ROLES = ROLES.filter((role) => role !== 'resident')

/** Somebody who calls: whom the platform does not name, who is new, has erased themselves or is registered, perhaps with one role. */
export type Caller = 'nobody' | 'stranger' | 'erased' | 'resident' | { role: Role; standing: Standing }

/** Every kind of caller that there is. */
export const CALLERS: readonly Caller[] = [
  ...(['nobody', 'stranger', 'erased', 'resident'] as const),
  ...GRANTED_ROLES.flatMap((role) => STANDINGS.map((standing) => ({ role, standing }))),
]

/** What a contract's `allow` means for a caller: the rule in words for people who read, and what the tests expect. */
export function verdictFor(allow: Allow, caller: Caller): Verdict {
  if (caller === 'nobody') return 'NO_IDENTITY'
  if (allow === 'everyone') return 'allowed'
  if (caller === 'stranger' || caller === 'erased') return 'NOT_REGISTERED'
  if (allow === 'registered') return 'allowed'
  if (caller === 'resident' || !allow.roles.includes(caller.role)) return 'WRONG_ROLE'
  if (caller.standing === 'ended' || caller.standing === 'coming') return 'WRONG_ROLE'
  return caller.standing === 'own' || caller.standing === 'above' ? 'allowed' : 'WRONG_PLACE'
}
