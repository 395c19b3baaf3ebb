import { bookings } from '../../../../../shared/contracts/bookings'
import { useAction } from '../../../cloud/use-action'

const CATALOGUE_STALE_MS = 10 * 60_000

/** One service item with its materials list. */
export function useItem(item: string) {
  return useAction(bookings.item, { item }, { staleTime: CATALOGUE_STALE_MS })
}
