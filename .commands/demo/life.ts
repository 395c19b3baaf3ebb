import { bookingIdOf, claimIdOf, fingerprintOf, sortKey } from '../../cloudfunctions/kit/ids'
import { BOOKING_MACHINE, type BookingActor, type BookingEvent, holdUntil } from '../../shared/domain/booking-machine'
import { allows } from '../../shared/domain/machine'
import { parseSlotId } from '../../shared/domain/slots'
import type { WorkingTime } from '../../shared/domain/working-time'
import type { Booking } from '../../shared/model/booking'
import type { Person } from '../../shared/model/person'

/** What a person asked for, and when (epoch ms). */
export interface Request {
  person: Person
  slot: string
  seats: number
  note: string
  key: string
  at: number
}

/** A booking as `request` leaves it once its event has been drained. */
export function request({ person, slot, seats, note, key, at }: Request, time: WorkingTime): Booking {
  const _id = bookingIdOf(person._id, key)
  const { community, item, window, start, end } = parseSlotId(slot)
  return {
    _id,
    key,
    person: person._id,
    personName: person.name,
    community,
    item,
    window,
    slot,
    start,
    end,
    seats,
    claim: claimIdOf(_id, 0),
    status: BOOKING_MACHINE.initial,
    live: true,
    rev: 0,
    holdUntil: holdUntil(at, start, time),
    note,
    noteNeedsReview: false,
    sort: sortKey(start, _id),
    asked: fingerprintOf({ slot, seats, note }),
    createdAt: at,
    history: [
      {
        at,
        by: person._id,
        role: 'person',
        event: 'request',
        from: null,
        to: BOOKING_MACHINE.initial,
        channel: 'miniprogram',
        key,
        rev: 0,
      },
    ],
    pending: [],
    pendingAt: null,
  }
}

export interface Step {
  event: Exclude<BookingEvent, 'request' | 'reschedule'>
  by: string
  role: BookingActor
  at: number
  key: string
  reason?: string
}

/** The booking after one more event, its history extended and its outbox drained. Throws if the machine forbids it. */
export function step(booking: Booking, { event, by, role, at, key, reason }: Step): Booking {
  return advance(
    booking,
    { event, by, role, at, key, ...(reason === undefined ? {} : { reason }) },
    { holdUntil: null },
  )
}

/** The booking after its person moved it to another slot of the same item. */
export function reschedule(booking: Booking, to: string, at: number, key: string, time: WorkingTime): Booking {
  const { window, start, end } = parseSlotId(to)
  const claim = claimIdOf(booking._id, booking.rev + 1)
  const moved = { slot: to, window, start, end, claim, sort: sortKey(start, booking._id) }
  const taken = { event: 'reschedule', by: booking.person, role: 'person', at, key } as const
  return advance(booking, taken, { ...moved, holdUntil: holdUntil(at, start, time) })
}

interface Taken extends Omit<Step, 'event'> {
  event: BookingEvent
}

function advance(booking: Booking, taken: Taken, changes: Partial<Booking>): Booking {
  if (!allows(BOOKING_MACHINE, booking.status, taken.event, taken.role)) {
    throw new Error(`${taken.role} may not ${taken.event} a booking that is ${booking.status}`)
  }
  const { to } = BOOKING_MACHINE.events[taken.event]
  const rev = booking.rev + 1
  const channel = taken.role === 'system' ? 'timer' : 'miniprogram'
  return {
    ...booking,
    ...changes,
    status: to,
    live: BOOKING_MACHINE.states[to].live,
    rev,
    history: [...booking.history, { ...taken, from: booking.status, to, channel, rev }],
  }
}
