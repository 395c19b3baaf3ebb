import { home } from '../../../../../shared/contracts/home'
import { identity } from '../../../../../shared/contracts/identity'
import { useCommand } from '../../../cloud/use-command'

/** Takes the role that my phone was invited to. */
export const useAcceptInvitation = () =>
  useCommand(identity.acceptInvitation, { invalidates: [home.firstScreen, identity.whoAmI] })
