import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** The latest twenty imports of a community. */
export function useImports(community: string) {
  return useAction(places.imports, { community }, { enabled: community !== '' })
}
