import { bookings } from '../../../../../shared/contracts/bookings'
import { useCommand } from '../../../cloud/use-command'
import { AFTER_BOOKING } from './after-booking'

/** Supplies what the community asked for. */
export function useSupply() {
  return useCommand(bookings.supply, { invalidates: AFTER_BOOKING })
}
