import { bookings } from '../../../../shared/contracts/bookings'
import { useAction } from '../../cloud/use-action'

/** The published service items of a community; none is asked for while the community is unknown. */
export function useCatalogue(community: string) {
  return useAction(bookings.catalogue, { community }, { enabled: community !== '', staleTime: 10 * 60_000 })
}
