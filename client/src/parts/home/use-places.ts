import { places } from '../../../../shared/contracts/places'
import { useAction } from '../../cloud/use-action'

const PLACES_STALE_MS = 10 * 60_000

/** The places directly inside a place; none is asked for while `parent` is empty. */
export function usePlaces(parent: string) {
  return useAction(places.inside, { parent }, { enabled: parent !== '', staleTime: PLACES_STALE_MS })
}
