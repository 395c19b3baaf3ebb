import type { Home, Person } from '../model/person'
import type { PlaceId } from '../model/place'
import { HOME_MACHINE } from './home-machine'
import { isWithin } from './places'

type WithHomes = Pick<Person, 'homes'>

/** The homes that a person has not left, the main one first. */
export const liveHomes = ({ homes }: WithHomes): Home[] =>
  homes.filter(({ status }) => HOME_MACHINE.states[status].live)

/** The home that the first screen speaks of; null for somebody who lives elsewhere. */
export const mainHome = (person: WithHomes): Home | null => liveHomes(person)[0] ?? null

/** True if somebody has vouched for the home and that still holds at `now` (epoch ms). */
export const isVerified = ({ status, verifiedUntil }: Home, now: number): boolean =>
  status === 'verified' && verifiedUntil !== null && now < verifiedUntil

/** True if the person is a verified resident of `place`, or of a place inside it, at `now` (epoch ms). */
export const isVerifiedIn = (person: WithHomes, place: PlaceId, now: number): boolean =>
  person.homes.some((home) => isVerified(home, now) && isWithin(home.stairwell, place))

/** True if both have lived in one household that neither has left. */
export const shareHome = (one: WithHomes, other: WithHomes): boolean => {
  const homes = new Set(liveHomes(one).map(({ id }) => id))
  return liveHomes(other).some(({ id }) => homes.has(id))
}
