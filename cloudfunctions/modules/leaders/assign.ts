import type { PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { helpRequests } from './stores'

/** Hands what the leader of a building has not answered to who leads it now, or stands in. One round trip; safe to repeat. */
export async function assign(building: PlaceId, to: { person: string; name: string } | null): Promise<void> {
  await helpRequests.update(
    { building, status: oneOf(['open', 'accepted']) },
    { leader: to?.person ?? null, leaderName: to?.name ?? '' },
  )
}
