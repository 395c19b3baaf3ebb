import { identity } from '../../../../../shared/contracts/identity'
import { usePages } from '../../../cloud/use-pages'

/** Every change of powers in a community, latest first, page after page. */
export function useAudit(community: string) {
  return usePages(identity.audit, { community }, { enabled: community !== '' })
}
