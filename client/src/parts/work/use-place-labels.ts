import { leaders } from '../../../../shared/contracts/leaders'
import { useAction } from '../../cloud/use-action'
import type { WorkPlace } from './work-place'

const LABELS_STALE_MS = 60 * 60_000

/** What each place is called: the building's label, or 全社区. */
export function usePlaceLabels(places: readonly WorkPlace[]): (place: string) => string {
  const buildings = places
    .filter(({ as }) => as === 'leader')
    .map(({ place }) => place)
    .slice(0, 6)
  const query = useAction(
    leaders.ofBuildings,
    { buildings },
    { enabled: buildings.length > 0 && places.length > 1, staleTime: LABELS_STALE_MS },
  )
  return (place) => {
    if (!buildings.includes(place)) return '全社区'
    return query.data?.posts.find(({ building }) => building === place)?.label ?? '我的楼'
  }
}
