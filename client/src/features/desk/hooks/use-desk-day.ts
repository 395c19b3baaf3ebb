import { bookings } from '../../../../../shared/contracts/bookings'
import { usePages } from '../../../cloud/use-pages'

/** A day's bookings in the order of their slots, page after page. */
export function useDeskDay(community: string, day: string) {
  return usePages(bookings.desk, { community, view: 'day', day }, { enabled: community !== '' })
}
