import { bookings } from '../../../../../shared/contracts/bookings'
import { home } from '../../../../../shared/contracts/home'

/** What any command on a booking makes old: earlier pages stay mounted and must ask again. */
export const AFTER_BOOKING = [bookings.mine, bookings.detail, bookings.slots, home.firstScreen]
