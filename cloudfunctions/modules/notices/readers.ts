import { liveHomes } from '../../../shared/domain/homes'
import { publicReader } from '../../../shared/domain/notice-kinds'
import { ancestor, isWithin, pathOf } from '../../../shared/domain/places'
import type { Notice } from '../../../shared/model/notice'
import type { Person } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { inForce } from '../../kit/people'

/** District and street: no notice is addressed to them. */
const ABOVE_COMMUNITIES = 2

/** The places, from the community down, that somebody living in a stairwell is addressed by. */
export const addressedBy = (place: PlaceId): PlaceId[] => pathOf(place).slice(ABOVE_COMMUNITIES)

/** What a notice must have among its readers to be in somebody's feed: their homes' places, and what is public there. */
export function readersOf(person: Pick<Person, 'homes'> | null, community: PlaceId): string[] {
  const homes = person ? liveHomes(person) : []
  return [...new Set([publicReader(community), ...homes.flatMap(({ stairwell }) => addressedBy(stairwell))])]
}

/** Whether somebody lives where a notice is for. */
export const isAddressed = ({ targets }: Pick<Notice, 'targets'>, person: Pick<Person, 'homes'>): boolean =>
  liveHomes(person).some(({ stairwell }) => targets.some((target) => isWithin(stairwell, target)))

const ANSWERING: ReadonlySet<string> = new Set(['buildingLeader', 'gridWorker', 'staff', 'manager'])

/** Whether somebody answers, by a role in force, for where a notice comes from or for any place that it reaches. */
export const answersFor = (notice: Pick<Notice, 'place' | 'targets'>, { grants }: Person, now: number): boolean =>
  grants.some(
    (grant) =>
      ANSWERING.has(grant.role) &&
      inForce(grant, now) &&
      (isWithin(notice.place, grant.place) || reachesInto(notice, grant.place)),
  )

/** Whether any target contains a place, or lies in it. */
export const reachesInto = ({ targets }: Pick<Notice, 'targets'>, place: PlaceId): boolean =>
  targets.some((target) => isWithin(place, target) || isWithin(target, place))

/** Whether somebody may read what has been published: everyone if it is public. */
export const mayRead = (notice: Notice, person: Person | null, now: number): boolean =>
  notice.isPublic || (person !== null && (isAddressed(notice, person) || answersFor(notice, person, now)))

/** The building that a place lies in; null for what is larger. */
export const buildingOf = (place: PlaceId): PlaceId | null => ancestor(place, 'building')
