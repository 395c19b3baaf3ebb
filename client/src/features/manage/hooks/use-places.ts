import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** The open places directly inside a place; none is asked for while `parent` is empty. */
export function usePlaces(parent: string) {
  return useAction(places.inside, { parent }, { enabled: parent !== '' })
}
