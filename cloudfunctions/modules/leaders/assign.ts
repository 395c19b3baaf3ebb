import type { PlaceId } from '../../../shared/model/place'
import { not, oneOf } from '../../kit/operators'
import { helpRequests } from './stores'

/**
 * Hands what the leader of a building has not answered to who leads it now, or stands in; what they asked themselves is
 * staff's. Two round trips, one where nobody leads; safe to repeat.
 */
export async function assign(building: PlaceId, to: { person: string; name: string } | null): Promise<void> {
  const open = { building, status: oneOf(['open', 'accepted']) }
  const nobody = { leader: null, leaderName: '', withStaff: true }
  if (to === null) {
    await helpRequests.update(open, nobody)
    return
  }
  await helpRequests.update(
    { ...open, person: not(to.person) },
    { leader: to.person, leaderName: to.name, withStaff: false },
  )
  await helpRequests.update({ ...open, person: to.person }, nobody)
}
