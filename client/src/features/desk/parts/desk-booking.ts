import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'

/** A booking as staff see it. */
export type DeskBooking = OutputOf<typeof bookings.desk>['bookings'][number]
