import { home } from '../../../../../shared/contracts/home'
import { identity } from '../../../../../shared/contracts/identity'
import { useCommand } from '../../../cloud/use-command'

/** Binds the caller as a community's first manager with the installer's code. */
export function useClaimManager() {
  return useCommand(identity.claimManager, { invalidates: [home.firstScreen, identity.whoAmI] })
}
