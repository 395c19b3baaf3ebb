import { bookings } from '../../../../../shared/contracts/bookings'
import { useAction } from '../../../cloud/use-action'

/** One of my bookings, asked for anew whenever its page opens: an offer or an answer may have come a moment ago. Without an id there is none to load. */
export function useBooking(booking: string) {
  return useAction(bookings.detail, { booking }, { enabled: booking !== '', staleTime: 0 })
}
