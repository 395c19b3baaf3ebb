import { bookings } from '../../../../../shared/contracts/bookings'
import { usePages } from '../../../cloud/use-pages'

/** A day's bookings in the order of their slots, page after page: those to come, or those that are over. */
export function useDeskDay(community: string, day: string, view: 'day' | 'over' = 'day') {
  return usePages(bookings.desk, { community, view, day }, { enabled: community !== '' })
}
