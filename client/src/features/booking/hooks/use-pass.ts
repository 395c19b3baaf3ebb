import { bookings } from '../../../../../shared/contracts/bookings'
import { useCommand } from '../../../cloud/use-command'
import { AFTER_BOOKING } from './after-booking'

/** Leaves the line, or lets the offered place go to the next. */
export function usePass() {
  return useCommand(bookings.pass, { invalidates: AFTER_BOOKING })
}
