import { AppError } from '../../../shared/contracts/errors'
import { liveHomes } from '../../../shared/domain/homes'
import { ancestor, isWithin } from '../../../shared/domain/places'
import type { RevealDuty } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { holds, people } from '../../kit/people'
import type { Call } from '../../kit/serve'
import { bookings } from '../bookings/stores'
import { handlingOf, inHand, isMine } from '../leaders/handling'
import { helpRequests } from './stores'
import { livesIn } from './vouch'

export interface Wish {
  /** Where the caller's role lies. */
  place: PlaceId
  /** Whose phone. */
  person: string
  about: string
}

/** The right to somebody's phone: where it lies, and the home that may be named with it (its id). */
export interface Right {
  place: PlaceId
  home: string | null
}

type Duty = (wish: Wish, call: Call) => Promise<Right>

const refuse = (): never => {
  throw new AppError('NO_DUTY')
}

/** A home that waits to be vouched for, within the caller's place, and not in their own household. One round trip. */
const verification: Duty = async ({ place, person, about }, { person: caller }) => {
  const found = await people.get(person)
  const home = found?.homes.find(({ id, status }) => id === about && status === 'waiting')
  if (!home || !isWithin(home.stairwell, place) || livesIn(caller, person, home.id)) return refuse()
  return { place: ancestor(home.stairwell, 'building') ?? home.stairwell, home: home.id }
}

/**
 * A request in the caller's hands: the leader's until it goes to staff, then theirs; for a home call, the home too.
 * Round trips: request, and its asker for a home call.
 */
const helpRequest: Duty = async ({ place, person, about }, call) => {
  const found = await helpRequests.get(about)
  if (!found?.live || found.person !== person) return refuse()
  const handling = handlingOf(place, call)
  const led = found.leader !== null && inHand(found)
  if (!isMine(found, handling) || led !== (handling.role === 'leader')) return refuse()
  const asker = found.kind === 'homeCall' ? await people.get(person) : null
  const home = asker && liveHomes(asker).find(({ stairwell }) => stairwell === found.stairwell)
  return { place: found.building, home: home?.id ?? null }
}

/** A live booking of a community in which the caller is staff or manager. One round trip. */
const booking: Duty = async ({ place, person, about }, { person: caller, now }) => {
  const found = await bookings.get(about)
  if (!found?.live || found.person !== person || !isWithin(found.community, place)) return refuse()
  if (!holds(caller, ['staff', 'manager'], found.community, now)) return refuse()
  return { place: found.community, home: null }
}

/** What gives a right to somebody's phone here, and how each is checked; the others have actions of their own. Errors of all: NO_DUTY. */
export const DUTIES: Record<Exclude<RevealDuty, 'leaderCall' | 'emergency'>, Duty> = {
  verification,
  helpRequest,
  booking,
}
