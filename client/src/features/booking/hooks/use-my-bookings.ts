import { bookings } from '../../../../../shared/contracts/bookings'
import { usePages } from '../../../cloud/use-pages'

/** My live or past bookings, page after page. */
export function useMyBookings(view: 'live' | 'past') {
  return usePages(bookings.mine, { view })
}
