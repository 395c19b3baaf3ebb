import { identity } from '../../../../shared/contracts/identity'
import { ancestor } from '../../../../shared/domain/places'
import type { PlaceId } from '../../../../shared/model/place'
import { useAction } from '../../cloud/use-action'

const NAMES_STALE_MS = 60 * 60_000

function useNameOf(place: PlaceId | null): string {
  const parent = place?.split('.').slice(0, -1).join('.') ?? ''
  const query = useAction(identity.places, { parent }, { enabled: parent !== '', staleTime: NAMES_STALE_MS })
  return query.data?.places.find(({ id }) => id === place)?.name ?? ''
}

/** A stairwell as people say it: 春和花园 2号楼 1单元; '' until known. The grid is left out, people do not use it. */
export function useHomeName(stairwell: PlaceId | null): string {
  const compound = useNameOf(stairwell && ancestor(stairwell, 'compound'))
  const building = useNameOf(stairwell && ancestor(stairwell, 'building'))
  const unit = useNameOf(stairwell)
  return compound && building && unit ? `${compound} ${building} ${unit}` : ''
}
