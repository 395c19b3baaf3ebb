import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** The codes for the doors of a building's stairwells. */
export function useCodes(community: string, building: string) {
  return useAction(places.codes, { community, building }, { enabled: community !== '' && building !== '' })
}
