import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE, holdUntil } from '../../../shared/domain/booking-machine'
import { blockedUntil } from '../../../shared/domain/missed-visits'
import { bookingReminders, nextReminder } from '../../../shared/domain/reminders'
import { MINIMUM_NOTICE, parseSlotId } from '../../../shared/domain/slots'
import type { Booking } from '../../../shared/model/booking'
import type { Person } from '../../../shared/model/person'
import { workingTimeOf } from '../../kit/calendar'
import { checkText } from '../../kit/check-text'
import { bookingIdOf, claimIdOf, fingerprintOf, sortKey } from '../../kit/ids'
import { claim } from '../../kit/ledger/claim'
import { release } from '../../kit/ledger/take'
import type { Call, Handlers } from '../../kit/serve'
import { handUpText } from '../content/hand-in'
import { bookingClaimants } from './claimants'
import { bookings, slots } from './stores'

type Serves = Handlers<typeof contract>

/** Refuses a slot that has begun or is about to. Errors: SLOT_PAST, SLOT_TOO_SOON. */
export function assertBookable(start: number, now: number): void {
  if (start <= now) throw new AppError('SLOT_PAST')
  if (start < now + MINIMUM_NOTICE) throw new AppError('SLOT_TOO_SOON')
}

/** Refuses who has missed too many visits of late, and says until when. Errors: TOO_MANY_MISSED. */
export function assertMayAsk({ missed = [] }: Pick<Person, 'missed'>, now: number): void {
  const until = blockedUntil(missed, now)
  if (until !== null) throw new AppError('TOO_MANY_MISSED', undefined, { until })
}

export const stateOf = ({ _id, status, rev, holdUntil }: Pick<Booking, '_id' | 'status' | 'rev' | 'holdUntil'>) => ({
  booking: _id,
  status,
  rev,
  holdUntil,
})

/**
 * Claims the place, then writes the booking that wants it. Round trips: caller, claim, booking.
 * A repeat of the same request answers the booking that the first one made, whatever its status has become since
 * as long as it is live, also when the slot has become too close to ask for or the person has missed too many: one more round trip.
 * Errors besides those of a claim: TOO_MANY_MISSED, SLOT_PAST, SLOT_TOO_SOON, CONTENT_REFUSED, KEY_USED.
 */
export const request: Serves['request'] = async ({ slot, version, seats, note, key }, call) => {
  const { person, now } = call
  const id = bookingIdOf(person._id, key)
  const asked = fingerprintOf({ slot, seats, note })
  try {
    assertMayAsk(person, now)
    assertBookable(parseSlotId(slot).start, now)
  } catch (refusal) {
    const made = await bookings.get(id)
    if (made?.live && made.asked === asked) return stateOf(made)
    throw refusal
  }
  const verdict = await checkText(note, 'comment', call.openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  const { community } = parseSlotId(slot)
  const said = { subject: 'booking', about: id, part: '', text: note, community } as const
  const review = verdict === 'review' && (await handUpText({ ...said, by: person._id, byName: person.name, now }))

  const own = { id: claimIdOf(id, 0), by: person._id, seats }
  const answer = await claim(slots, bookingClaimants, { ...own, ledger: slot, version }, now)

  const { start } = parseSlotId(slot)
  const deadline = holdUntil(now, start, await workingTimeOf(community, now))
  const begins = { event: 'request', holdUntil: deadline, remindAt: remindOfHold(deadline, start, now) } as const
  const booking = freshBooking({ id, key, slot, seats, note, asked, claim: own.id, review }, begins, call)
  if (await bookings.insertIfAbsent(booking)) return stateOf(booking)

  const found = await bookings.get(id)
  const wanted = found?.live && found.slot === slot && found.claim === own.id
  if (answer.made && !wanted) await release(slots, slot, own, now)
  if (!found?.live || found.asked !== booking.asked) throw new AppError('KEY_USED')
  return stateOf(found)
}

/** When staff are reminded of a hold that ends then; null if it is too late for that. All in epoch ms. */
export const remindOfHold = (holdUntil: number, start: number, now: number): number | null =>
  nextReminder(bookingReminders({ status: 'pending', holdUntil, start }), now)

interface Asked {
  id: string
  key: string
  slot: string
  seats: number
  note: string
  asked: string
  claim: string
  review: boolean
}

/** How a booking comes about. */
type Begins = Pick<Booking, 'holdUntil' | 'remindAt'> & { event: 'request' | 'join' }

/** The booking of what a person asked for, in its first state. */
export function freshBooking(wish: Asked, { event, ...times }: Begins, call: Call): Booking {
  const { id, key, slot, seats, note, asked, claim: own, review } = wish
  const { person, now } = call
  const { community, item, window, start, end } = parseSlotId(slot)
  const status = BOOKING_MACHINE.events[event].to
  return {
    _id: id,
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
    claim: own,
    status,
    live: true,
    rev: 0,
    ...times,
    note,
    noteNeedsReview: review,
    sort: sortKey(start, id),
    asked,
    createdAt: now,
    history: [
      {
        at: now,
        by: person._id,
        role: 'person',
        event,
        from: null,
        to: status,
        channel: 'miniprogram',
        key,
        rev: 0,
      },
    ],
    pending: [{ id: `${event}:0`, event, rev: 0, at: now, release: null }],
    pendingAt: now,
  }
}
