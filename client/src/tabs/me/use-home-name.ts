import { places } from '../../../../shared/contracts/places'
import type { PlaceId } from '../../../../shared/model/place'
import { useAction } from '../../cloud/use-action'

const NAMES_STALE_MS = 60 * 60_000

/** What people leave out when they say where they live. */
const UNSAID = ['community', 'grid']

/** A stairwell as people say it: 春和花园 2号楼 1单元; '' until known. */
export function useHomeName(stairwell: PlaceId | null): string {
  const query = useAction(
    places.names,
    { place: stairwell ?? '' },
    { enabled: stairwell !== null, staleTime: NAMES_STALE_MS },
  )
  const said = query.data?.places.filter(({ kind }) => !UNSAID.includes(kind)) ?? []
  return said.map(({ name }) => name).join(' ')
}
