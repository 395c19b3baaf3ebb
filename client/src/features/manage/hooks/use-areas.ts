import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** A street or a district and what lies directly inside it; not asked for while `place` is empty. */
export function useAreas(place: string) {
  return useAction(places.areas, { place }, { enabled: place !== '' })
}
