import { home } from '../../../../shared/contracts/home'
import { identity } from '../../../../shared/contracts/identity'
import { residents } from '../../../../shared/contracts/residents'
import { useCommand } from '../../cloud/use-command'

/** Asks for one of my homes to be vouched for. */
export function useApplyVerification() {
  return useCommand(residents.applyVerification, {
    invalidates: [residents.mine, home.firstScreen, identity.whoAmI],
  })
}
