import { home } from '../../../../../shared/contracts/home'
import { identity } from '../../../../../shared/contracts/identity'
import { leaders } from '../../../../../shared/contracts/leaders'
import { useCommand } from '../../../cloud/use-command'

/** What shows who holds what. */
const AFTER = [identity.team, identity.invitations, identity.audit, leaders.vacancies, home.firstScreen]

/** Gives a registered person a role. */
export const useGrant = () => useCommand(identity.grant, { invalidates: AFTER })
/** Takes a role back, at once. */
export const useRevoke = () => useCommand(identity.revoke, { invalidates: AFTER })
/** Invites whoever has a phone number to a role. */
export const useInvite = () => useCommand(identity.invite, { invalidates: AFTER })
/** Takes an open invitation back. */
export const useWithdrawInvitation = () => useCommand(identity.withdrawInvitation, { invalidates: AFTER })
