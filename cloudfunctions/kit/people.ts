import { isWithin } from '../../shared/domain/places'
import type { Person } from '../../shared/model/person'
import type { PlaceId } from '../../shared/model/place'
import type { Role } from '../../shared/model/role'
import { collection } from './collection'

export const people = collection('people')

/** True if the person holds one of the roles at `now` (epoch ms), within `place` or a place above it. */
export function holds(person: Person, roles: readonly Role[], place: PlaceId, now: number): boolean {
  return person.grants.some(
    (grant) => inForce(grant, now) && roles.includes(grant.role) && isWithin(place, grant.place),
  )
}

/** True if the person holds one of the roles anywhere at `now`. */
export function holdsAnywhere(person: Person, roles: readonly Role[], now: number): boolean {
  return person.grants.some((grant) => inForce(grant, now) && roles.includes(grant.role))
}

/** In which of their roles somebody of the desk acts. */
export const deskRole = (person: Person, community: PlaceId, now: number): 'staff' | 'manager' =>
  holds(person, ['staff'], community, now) ? 'staff' : 'manager'

/** True if a grant's time has begun and is not over at `now` (epoch ms). */
export const inForce = ({ from, until }: { from: number; until: number | null }, now: number): boolean =>
  from <= now && (until === null || now < until)
