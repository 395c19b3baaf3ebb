import { identity } from '../../../../../shared/contracts/identity'
import { useAction } from '../../../cloud/use-action'

/** Who holds which role in a community; not asked for while it is empty. */
export function useTeam(community: string) {
  return useAction(identity.team, { community }, { enabled: community !== '' })
}
