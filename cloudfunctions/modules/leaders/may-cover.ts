import { isWithin } from '../../../shared/domain/places'
import type { LeaderPost } from '../../../shared/model/leader'
import type { Person } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import type { Grant } from '../../../shared/model/role'
import { inForce } from '../../kit/people'

/** Whether a role lets one stand in for a vacant post of a community: its staff, or a building leader of it. */
const lets = ({ role, place, community: of }: Grant, community: PlaceId): boolean =>
  role === 'buildingLeader' ? of === community : (role === 'staff' || role === 'manager') && isWithin(community, place)

/** Somebody as they may stand in at `now` (epoch ms), until the last of their roles there ends; null if they may not. */
export function asCover(
  { _id, name, grants }: Pick<Person, '_id' | 'name' | 'grants'>,
  community: PlaceId,
  now: number,
): LeaderPost['cover'] {
  const ends = grants.filter((one) => inForce(one, now) && lets(one, community)).map(({ until }) => until)
  if (ends.length === 0) return null
  return { person: _id, name, until: ends.includes(null) ? null : Math.max(...ends.map(Number)) }
}

/** Who stands in for a post at `now`: nobody whose role has ended, though the post may say so for a moment yet. */
export const standingIn = ({ cover }: Pick<LeaderPost, 'cover'>, now: number): LeaderPost['cover'] =>
  cover !== null && (cover.until === null || now < cover.until) ? cover : null
