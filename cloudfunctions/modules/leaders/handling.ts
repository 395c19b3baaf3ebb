import { kindOf } from '../../../shared/domain/places'
import type { HelpRequest } from '../../../shared/model/leader'
import type { PlaceId } from '../../../shared/model/place'
import { holds } from '../../kit/people'
import type { Call } from '../../kit/serve'

/** In which role somebody handles requests from a place, and which requests these are. */
export interface Handling {
  role: 'leader' | 'staff' | 'manager'
  where: { leader: string } | { building: PlaceId } | { community: PlaceId }
}

/**
 * A leader, named by a building of theirs, has what is assigned to them, there or where they stand in.
 * Staff and managers have what is asked in the building or community that they name.
 */
export function handlingOf(place: PlaceId, { person, now }: Call): Handling {
  const building = kindOf(place) === 'building'
  if (building && holds(person, ['buildingLeader'], place, now))
    return { role: 'leader', where: { leader: person._id } }
  const role = holds(person, ['staff'], place, now) ? 'staff' : 'manager'
  return { role, where: building ? { building: place } : { community: place } }
}

/** True if a request is among them. */
export const isMine = (request: HelpRequest, { where }: Handling): boolean =>
  Object.entries(where).every(([field, value]) => request[field as 'leader' | 'building' | 'community'] === value)

/** True while the leader may still act on it; afterwards staff do. */
export const inHand = ({ status }: Pick<HelpRequest, 'status'>): boolean => status === 'open' || status === 'accepted'
