import { bookings } from '../../../../../shared/contracts/bookings'
import { useCommand } from '../../../cloud/use-command'
import { AFTER_BOOKING } from './after-booking'

/** Accepts the place that I was offered. */
export function useAccept() {
  return useCommand(bookings.accept, { invalidates: AFTER_BOOKING })
}
