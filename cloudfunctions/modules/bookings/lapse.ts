import { AppError } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import type { Booking } from '../../../shared/model/booking'
import type { Where } from '../../kit/collection'
import { atMost } from '../../kit/operators'
import { transition } from '../../kit/transition'
import { bookings, giveBack } from './stores'

const FIELDS = ['rev', 'slot', 'claim', 'seats'] as const
type Due = Pick<Booking, '_id' | (typeof FIELDS)[number]>

/**
 * Expires pending bookings whose hold has passed, oldest first, then gives their places back.
 * Only the booking's status decides: a confirm that came first makes this one's compare-and-swap fail.
 */
export async function expireHolds(now: number, limit: number): Promise<{ expired: number; outrun: number }> {
  const late = { holdUntil: atMost(now) }
  const order = { field: 'holdUntil', direction: 'asc' } as const
  const due = await bookings.find({ where: { status: 'pending', ...late }, order, limit, fields: FIELDS })
  const expired = await lapse(due, 'pending', 'expire', late, now)
  return { expired, outrun: due.length - expired }
}

/** Ends confirmed bookings whose time has passed; what is not live has given its claim back. */
export async function endBookings(now: number, limit: number): Promise<{ ended: number; outrun: number }> {
  const over = { end: atMost(now) }
  const order = { field: 'end', direction: 'asc' } as const
  const due = await bookings.find({ where: { status: 'confirmed', ...over }, order, limit, fields: FIELDS })
  const ended = await lapse(due, 'confirmed', 'end', over, now)
  return { ended, outrun: due.length - ended }
}

async function lapse(
  due: readonly Due[],
  status: 'pending' | 'confirmed',
  event: 'expire' | 'end',
  still: Where<Booking>,
  now: number,
): Promise<number> {
  let done = 0
  for (const { _id, rev, slot, claim, seats } of due) {
    const held = { slot, claim, seats }
    try {
      const { release } = await transition(BOOKING_MACHINE, bookings, {
        id: _id,
        rev,
        status,
        event,
        actor: { id: 'system', role: 'system' },
        channel: 'timer',
        key: `${event}:${rev}`,
        now,
        where: { ...still, ...held },
        changes: { holdUntil: null, remindAt: null },
        release: held,
        explain: () => 'STALE',
        unknown: 'BOOKING_UNKNOWN',
      })
      await giveBack(release, now)
      done += 1
    } catch (error) {
      // Outrun by somebody's command: what they did decides.
      if (!(error instanceof AppError)) throw error
    }
  }
  return done
}
