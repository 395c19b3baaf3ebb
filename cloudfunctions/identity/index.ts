import { identity } from '../../shared/contracts/identity'
import { serve } from '../kit/serve'
import { acceptInvitation } from '../modules/identity/accept-invitation'
import { auditPage } from '../modules/identity/audit-pages'
import { claimManager } from '../modules/identity/claim-manager'
import { invite, listInvitations, withdrawInvitation } from '../modules/identity/invitations'
import { grant, revoke } from '../modules/identity/powers'
import { register } from '../modules/identity/register'
import { team } from '../modules/identity/team'
import { ways } from '../modules/identity/ways'
import { whoAmI } from '../modules/identity/who-am-i'

export const main = serve(identity, {
  whoAmI,
  ways,
  register,
  claimManager,
  grant,
  revoke,
  team,
  invite,
  invitations: listInvitations,
  withdrawInvitation,
  acceptInvitation,
  audit: auditPage,
})
