import type { bookings } from '../../../../../shared/contracts/bookings'
import type { InputOf, OutputOf } from '../../../../../shared/contracts/contract'

type Held = Omit<InputOf<typeof bookings.cancel>, 'key'>

/** What a command echoes of the booking that the person saw; null when it is over and holds no place. */
export function heldOf({ id, status, rev, slot, claim, seats }: OutputOf<typeof bookings.detail>): Held | null {
  if (status !== 'pending' && status !== 'confirmed') return null
  return { booking: id, status, rev, slot, claim, seats }
}
