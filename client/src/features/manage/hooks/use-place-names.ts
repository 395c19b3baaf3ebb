import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** The names of a place and of those it lies in, community first. */
export function usePlaceNames(place: string) {
  return useAction(places.names, { place }, { enabled: place !== '' })
}
