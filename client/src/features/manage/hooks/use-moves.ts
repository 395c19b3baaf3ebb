import { places } from '../../../../../shared/contracts/places'
import { useAction } from '../../../cloud/use-action'

/** The timer takes a step every minute or so. */
const REFRESH_MS = 10_000

/** The latest moves and how far they are; asked again while the page is in view. */
export function useMoves(community: string) {
  return useAction(places.moves, { community }, { enabled: community !== '', refreshEvery: REFRESH_MS })
}
