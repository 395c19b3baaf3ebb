import { BOOKING_MACHINE, type BookingStatus, UNFINISHED_AFTER } from '../../../shared/domain/booking-machine'
import type { Booking } from '../../../shared/model/booking'
import { byTimer } from '../../kit/by-timer'
import type { Where } from '../../kit/collection'
import { sortKey } from '../../kit/ids'
import { atMost } from '../../kit/operators'
import { bookings, giveBack, leaveLine } from './stores'

const FIELDS = ['rev', 'slot', 'claim', 'seats', 'start'] as const
type Due = Pick<Booking, '_id' | (typeof FIELDS)[number]>

/** What a person reads of an expiry that they, not the community, let come. */
const NOT_SUPPLIED = '没有等到您补充'

/**
 * Expires bookings whose hold has passed, pending or waiting for their person, oldest first, then gives their places back.
 * Only the booking's status decides: a confirm that came first makes this one's compare-and-swap fail.
 */
export async function expireHolds(now: number, limit: number): Promise<{ expired: number; outrun: number }> {
  const late = { holdUntil: atMost(now) }
  const order = { field: 'holdUntil', direction: 'asc' } as const
  const sum = { expired: 0, outrun: 0 }
  for (const status of ['pending', 'asking'] as const) {
    const due = await bookings.find({ where: { status, ...late }, order, limit, fields: FIELDS })
    const expired = await lapse(due, { status, event: 'expire', still: late, now })
    sum.expired += expired
    sum.outrun += due.length - expired
  }
  return sum
}

/** Ends bookings whose time has passed by two hours, in which the desk may still finish them or note who did not come; what is not live has given its claim back. */
export async function endBookings(now: number, limit: number): Promise<{ ended: number; outrun: number }> {
  const order = { field: 'end', direction: 'asc' } as const
  const sum = { ended: 0, outrun: 0 }
  for (const status of ['confirmed', 'arrived', 'serving'] as const) {
    const over = { end: atMost(now - UNFINISHED_AFTER) }
    const due = await bookings.find({ where: { status, ...over }, order, limit, fields: FIELDS })
    const ended = await lapse(due, { status, event: 'end', still: over, now })
    sum.ended += ended
    sum.outrun += due.length - ended
  }
  return sum
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
    const lapsed = await lapse(due, { status, event: 'lapse', still: late, now })
    done.lapsed += lapsed
    done.outrun += due.length - lapsed
  }
  return done
}

interface Lapse {
  status: BookingStatus
  event: 'expire' | 'end' | 'lapse'
  still: Where<Booking>
  now: number
}

async function lapse(due: readonly Due[], { status, event, still, now }: Lapse): Promise<number> {
  let done = 0
  for (const { _id, rev, slot, claim, seats, start } of due) {
    const held = { slot, claim, seats }
    const fired = await byTimer(BOOKING_MACHINE, bookings, {
      ...{ id: _id, rev, status, event, now },
      ...(status === 'asking' ? { reason: NOT_SUPPLIED } : {}),
      where: { ...still, ...held },
      changes: { holdUntil: null, remindAt: null, sort: sortKey(start, _id) },
      release: held,
      unknown: 'BOOKING_UNKNOWN',
    })
    if (!fired) continue
    await (event === 'lapse' ? leaveLine(_id, fired.release, now) : giveBack(fired.release, now))
    done += 1
  }
  return done
}
