import { home } from '../../../../../shared/contracts/home'
import { identity } from '../../../../../shared/contracts/identity'
import { useCommand } from '../../../cloud/use-command'

/** Registers the caller; everything that depends on who they are asks again. */
export function useRegister() {
  return useCommand(identity.register, { invalidates: [home.firstScreen, identity.whoAmI] })
}
