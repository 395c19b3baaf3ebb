import { identity } from '../../../../../shared/contracts/identity'
import { useAction } from '../../../cloud/use-action'

/** The invitations of the last thirty days, the open ones first. */
export function useInvitations(community: string) {
  return useAction(identity.invitations, { community }, { enabled: community !== '' })
}
