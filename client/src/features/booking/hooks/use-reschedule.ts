import { bookings } from '../../../../../shared/contracts/bookings'
import { useCommand } from '../../../cloud/use-command'
import { AFTER_BOOKING } from './after-booking'

/** Moves my booking to another slot of the same item. */
export function useReschedule() {
  return useCommand(bookings.reschedule, { invalidates: AFTER_BOOKING })
}
