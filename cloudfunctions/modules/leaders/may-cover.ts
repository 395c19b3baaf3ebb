import { isWithin } from '../../../shared/domain/places'
import type { LeaderPost } from '../../../shared/model/leader'
import type { Person } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import type { Grant } from '../../../shared/model/role'
import { inForce } from '../../kit/people'

type Served = Pick<LeaderPost, '_id' | 'community' | 'leader'>

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

/** Whether somebody leads a post's building, or may stand in where nobody does, by their own record at `now`. */
export const mayServe = (person: Pick<Person, '_id' | 'name' | 'grants'>, post: Served, now: number): boolean =>
  post.leader === null
    ? asCover(person, post.community, now) !== null
    : person.grants.some((one) => one.id === `buildingLeader@${post._id}` && inForce(one, now))

/** Who stands in for a post at `now`: nobody whose role has ended, though the post may say so for a moment yet. */
export const standingIn = ({ cover }: Pick<LeaderPost, 'cover'>, now: number): LeaderPost['cover'] =>
  cover !== null && (cover.until === null || now < cover.until) ? cover : null
