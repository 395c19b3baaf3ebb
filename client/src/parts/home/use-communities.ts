import { places } from '../../../../shared/contracts/places'
import { useAction } from '../../cloud/use-action'

/** The communities that one can register in. */
export function useCommunities() {
  return useAction(places.communities, {}, { staleTime: 10 * 60_000 })
}
