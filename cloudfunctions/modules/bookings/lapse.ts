import { AppError } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import type { Booking } from '../../../shared/model/booking'
import type { Where } from '../../kit/collection'
import { sortKey } from '../../kit/ids'
import { atMost } from '../../kit/operators'
import { transition } from '../../kit/transition'
import { bookings, giveBack, leaveLine } from './stores'

const FIELDS = ['rev', 'slot', 'claim', 'seats', 'start'] as const
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

/**
 * Ends what waits in line or was offered a place, and is past its time: an offer that nobody accepted, a wait for a slot
 * that is about to begin. The place in line, or the offer's claim, goes back; the next run offers it to the next.
 */
export async function lapseWaits(now: number, limit: number): Promise<{ lapsed: number; outrun: number }> {
  const late = { holdUntil: atMost(now) }
  const order = { field: 'holdUntil', direction: 'asc' } as const
  const done = { lapsed: 0, outrun: 0 }
  for (const status of ['offered', 'waiting'] as const) {
    const due = await bookings.find({ where: { status, ...late }, order, limit, fields: FIELDS })
    const lapsed = await lapse(due, status, 'lapse', late, now)
    done.lapsed += lapsed
    done.outrun += due.length - lapsed
  }
  return done
}

async function lapse(
  due: readonly Due[],
  status: 'pending' | 'confirmed' | 'waiting' | 'offered',
  event: 'expire' | 'end' | 'lapse',
  still: Where<Booking>,
  now: number,
): Promise<number> {
  let done = 0
  for (const { _id, rev, slot, claim, seats, start } of due) {
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
        changes: { holdUntil: null, remindAt: null, sort: sortKey(start, _id) },
        release: held,
        explain: () => 'STALE',
        unknown: 'BOOKING_UNKNOWN',
      })
      await (event === 'lapse' ? leaveLine(_id, release, now) : giveBack(release, now))
      done += 1
    } catch (error) {
      // Outrun by somebody's command: what they did decides.
      if (!(error instanceof AppError)) throw error
    }
  }
  return done
}
