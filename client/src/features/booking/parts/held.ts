import type { bookings } from '../../../../../shared/contracts/bookings'
import type { InputOf, OutputOf } from '../../../../../shared/contracts/contract'

type Detail = OutputOf<typeof bookings.detail>
type Held = Omit<InputOf<typeof bookings.cancel>, 'key'>
type Movable = Omit<InputOf<typeof bookings.reschedule>, 'key' | 'to' | 'version'>

/** What a command echoes of the booking that the person saw; null when they can no longer give it up. */
export function heldOf({ id, status, rev, slot, claim, seats }: Detail): Held | null {
  if (status !== 'pending' && status !== 'asking' && status !== 'confirmed') return null
  return { booking: id, status, rev, slot, claim, seats }
}

/** The same of a booking that may be moved; null when it may not. */
export function movableOf(booking: Detail): Movable | null {
  const { status } = booking
  if (status !== 'pending' && status !== 'confirmed') return null
  const { id, rev, slot, claim, seats } = booking
  return { booking: id, status, rev, slot, claim, seats }
}
