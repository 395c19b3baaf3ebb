import { bookings } from '../../../../../shared/contracts/bookings'
import { useCommand } from '../../../cloud/use-command'
import { AFTER_BOOKING } from './after-booking'

/** Cancels my booking; the lists and the slots ask again after. */
export function useCancel() {
  return useCommand(bookings.cancel, { invalidates: AFTER_BOOKING })
}
