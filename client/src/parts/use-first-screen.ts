import { home } from '../../../shared/contracts/home'
import { useAction } from '../cloud/use-action'

/** Who I am, which community this is and what waits for me: one call, shared by every page that asks. */
export function useFirstScreen() {
  return useAction(home.firstScreen, {})
}
