import { identity } from '../../../../../shared/contracts/identity'
import { useAction } from '../../../cloud/use-action'

/** The communities that one can register in. */
export function useCommunities() {
  return useAction(identity.communities, {}, { staleTime: 10 * 60_000 })
}
