import { AppError } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { release } from '../../kit/ledger/take'
import { atMost } from '../../kit/operators'
import { transition } from '../../kit/transition'
import { bookings, slots } from './stores'

/**
 * Expires pending bookings whose hold has passed, oldest first, then gives their places back.
 * Only the booking's status decides: a confirm that came first makes this one's compare-and-swap fail.
 */
export async function expireHolds(now: number, limit: number): Promise<{ expired: number; outrun: number }> {
  const due = await bookings.find({
    where: { status: 'pending', holdUntil: atMost(now) },
    order: { field: 'holdUntil', direction: 'asc' },
    limit,
    fields: ['rev', 'slot', 'claim', 'seats'],
  })
  let expired = 0
  for (const { _id, rev, slot, claim, seats } of due) {
    const held = { slot, claim, seats }
    try {
      await transition(BOOKING_MACHINE, bookings, {
        id: _id,
        rev,
        status: 'pending',
        event: 'expire',
        actor: { id: 'system', role: 'system' },
        channel: 'timer',
        key: `expire:${rev}`,
        now,
        where: { holdUntil: atMost(now), ...held },
        changes: { holdUntil: null },
        release: held,
        explain: () => 'STALE',
        unknown: 'BOOKING_UNKNOWN',
      })
    } catch (error) {
      if (error instanceof AppError) continue
      throw error
    }
    await release(slots, slot, { id: claim, seats }, now)
    expired += 1
  }
  return { expired, outrun: due.length - expired }
}
