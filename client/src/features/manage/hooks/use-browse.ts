import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** A place and what lies directly inside it, closed and moved ones too; not asked for while `community` is empty. */
export function useBrowse(community: string, parent: string) {
  return useAction(places.browse, { community, parent }, { enabled: community !== '' })
}
