import { MISSED_KEPT } from '../../../shared/domain/missed-visits'
import type { Booking } from '../../../shared/model/booking'
import { appendBounded, not, removeEntries } from '../../kit/operators'
import { people } from '../../kit/people'

/**
 * Notes missed visits with their person, each once, and takes off what was excused. Safe to repeat: the booking's id tells.
 * Round trips: one for each event that says so.
 */
export async function settleMissed({
  _id,
  person,
  pending,
}: Pick<Booking, '_id' | 'person' | 'pending'>): Promise<void> {
  for (const { event, at } of pending) {
    if (event === 'miss') await note(person, _id, at)
    if (event === 'excuse') await people.update({ _id: person }, { missed: removeEntries({ booking: _id }) })
  }
}

/** Who has erased themselves has no record to keep it in. */
async function note(person: string, booking: string, at: number): Promise<void> {
  const where = { _id: person, erasedAt: null, 'missed.booking': not(booking) }
  await people.update(where, { missed: appendBounded(MISSED_KEPT, { booking, at }) })
}
