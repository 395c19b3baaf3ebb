import { AppError } from '../../../shared/contracts/errors'
import { isWithin, kindOf } from '../../../shared/domain/places'
import type { Notice } from '../../../shared/model/notice'
import type { PlaceId } from '../../../shared/model/place'
import { holds } from '../../kit/people'
import type { Call } from '../../kit/serve'
import { leaderPosts } from '../places/stores'
import { reachingNotice } from './board'

/**
 * The notice, for who knocks on the doors of a building: its leader; staff and managers in an emergency, or where nobody
 * leads the building. Others see counts. Round trips: notice; the post, for staff. Errors: WRONG_PLACE, NOTICE_UNKNOWN, REACH_COUNTS_ONLY.
 */
export async function knockingFor(
  { place, notice, building }: { place: PlaceId; notice: string; building: PlaceId },
  { person, now }: Call,
): Promise<Notice> {
  if (!isWithin(building, place) || kindOf(building) !== 'building') throw new AppError('WRONG_PLACE')
  const found = await reachingNotice(notice, building)
  if (found.kind === 'emergency' || holds(person, ['buildingLeader'], building, now)) return found
  const post = await leaderPosts.get(building)
  if (post && !post.vacant) throw new AppError('REACH_COUNTS_ONLY')
  return found
}
