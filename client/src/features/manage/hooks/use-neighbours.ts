import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** The grids of a community and which of them lie side by side. */
export function useNeighbours(community: string) {
  return useAction(places.neighbours, { community }, { enabled: community !== '' })
}
