import { ancestor } from '../../shared/domain/places'
import { HOUR } from '../../shared/domain/shanghai'
import type { Home } from '../../shared/model/person'
import type { Registered } from './people'

/** Changes somebody's main home, as a step of its life that happened at `at` (epoch ms). */
function alter({ person }: Registered, change: Partial<Home>): void {
  person.homes = person.homes.map((home, i) => (i === 0 ? { ...home, ...change } : home))
}

function enter(
  { person }: Registered,
  act: 'applyVerification' | 'refuse',
  by: string,
  at: number,
  reason?: string,
): void {
  const home = person.homes[0]?.id ?? ''
  const why = reason === undefined ? {} : { reason }
  person.history.push({ at, by, act, home, ...why, key: `${act}-${person.openid}-${person.rev}` })
  person.rev += 1
}

/** They asked for verification at `at` and an answer is owed at `due`, epoch ms. */
export function applies(someone: Registered, at: number, due: number): void {
  const { person } = someone
  const stairwell = person.homes[0]?.stairwell ?? ''
  alter(someone, { status: 'waiting', waitingSince: at, due, verifiedUntil: null })
  enter(someone, 'applyVerification', person._id, at)
  person.queues = [ancestor(stairwell, 'building') ?? '', ancestor(stairwell, 'community') ?? '']
  person.queuedAt = at
}

/** They asked a day before, and were refused at `at`. */
export function isRefused(someone: Registered, by: string, at: number, reason: string): void {
  enter(someone, 'applyVerification', someone.person._id, at - 24 * HOUR)
  enter(someone, 'refuse', by, at, reason)
  alter(someone, { status: 'refused', verifiedUntil: null, reason })
}

/** Somebody vouched for their home until `until` (epoch ms). */
export function isVerifiedUntil(someone: Registered, tenure: Home['tenure'], until: number): void {
  alter(someone, { tenure, status: 'verified', verifiedUntil: until })
}
