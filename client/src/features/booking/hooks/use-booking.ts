import { bookings } from '../../../../../shared/contracts/bookings'
import { useAction } from '../../../cloud/use-action'

/** One of my bookings. Without an id there is none to load. */
export function useBooking(booking: string) {
  return useAction(bookings.detail, { booking }, { enabled: booking !== '', staleTime: 5_000 })
}
