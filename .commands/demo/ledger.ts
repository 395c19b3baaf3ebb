import type { Booking } from '../../shared/model/booking'
import type { Slot } from '../../shared/model/slot'

/** Takes the booking's places in the slot, as a claim does. Throws where a claim would be refused. */
export function take(slot: Slot, { claim, person, seats }: Pick<Booking, 'claim' | 'person' | 'seats'>): void {
  if (slot.left < seats) throw new Error(`${slot._id} has ${slot.left} left, not ${seats}`)
  if (slot.claims.some(({ by }) => by === person)) throw new Error(`${person} has a place in ${slot._id} already`)
  slot.left -= seats
  slot.claims.push({ id: claim, by: person, seats })
}

/** Gives back every place of the slots that are over; all who came there have ended. */
export function clearPast(slots: readonly Slot[], now: number): void {
  for (const slot of slots) {
    if (slot.end > now) continue
    slot.left = slot.capacity
    slot.claims = []
  }
}
