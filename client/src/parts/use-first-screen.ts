import { home } from '../../../shared/contracts/home'
import { useAction } from '../cloud/use-action'

/** A tab that is come back to shows what waits by now; other pages may lean on an answer of half a minute ago. */
const FRESH_MS = 1_000

/** Who I am, which community this is and what waits for me: one call, shared by every page that asks. */
export function useFirstScreen({ fresh = false } = {}) {
  return useAction(home.firstScreen, {}, fresh ? { staleTime: FRESH_MS } : {})
}
