import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { parseSlotId } from '../../../shared/domain/slots'
import { waitsUntil } from '../../../shared/domain/waitlist'
import type { Booking } from '../../../shared/model/booking'
import { checkText } from '../../kit/check-text'
import { bookingIdOf, claimIdOf, fingerprintOf } from '../../kit/ids'
import { lineUp } from '../../kit/ledger/line-up'
import { leave } from '../../kit/ledger/queue'
import type { Handlers } from '../../kit/serve'
import { handUpText } from '../content/hand-in'
import { bookingClaimants } from './claimants'
import { positionsOf } from './positions'
import { assertBookable, assertMayAsk, freshBooking, stateOf } from './request'
import { bookings, slots } from './stores'

/**
 * Stands in line, then writes the booking that waits there. If this call dies in between, its party in line has no
 * booking: it is dismissed by whoever meets it, after a tombstone that makes this call's late write fail.
 * Round trips: caller, line, booking, position. A repeat answers the booking that the first one made as long as it lives.
 * Errors: TOO_MANY_MISSED, SLOT_PAST, SLOT_TOO_SOON, CONTENT_REFUSED, KEY_USED, and those of `lineUp`.
 */
export const join: Handlers<typeof contract>['join'] = async ({ slot, version, seats, note, key }, call) => {
  const { person, now } = call
  const id = bookingIdOf(person._id, key)
  const asked = fingerprintOf({ slot, seats, note, joins: true })
  const { start, community } = parseSlotId(slot)
  try {
    assertMayAsk(call.person, now)
    assertBookable(start, now)
    if (now >= waitsUntil(start)) throw new AppError('SLOT_TOO_SOON')
  } catch (refusal) {
    const made = await bookings.get(id)
    if (made?.live && made.asked === asked) return waitingStateOf(made)
    throw refusal
  }
  const verdict = await checkText(note, 'comment', call.openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  const said = { subject: 'booking', about: id, part: '', text: note, community } as const
  const review = verdict === 'review' && (await handUpText({ ...said, by: person._id, byName: person.name, now }))

  const answer = await lineUp(slots, bookingClaimants, { id, by: person._id, seats, at: now, slot, version })

  // The claim that its offer will be: wanted from now on, so that no sweep takes it from a booking that is yet to move.
  const claim = claimIdOf(id, 1)
  const begins = { event: 'join', holdUntil: waitsUntil(start), remindAt: null } as const
  const booking = freshBooking({ id, key, slot, seats, note, asked, claim, review }, begins, call)
  if (await bookings.insertIfAbsent(booking)) return waitingStateOf(booking)

  const found = await bookings.get(id)
  if (answer.made && !(found?.status === 'waiting' && found.slot === slot)) await leave(slots, slot, id, now)
  if (!found?.live || found.asked !== booking.asked) throw new AppError('KEY_USED')
  return waitingStateOf(found)
}

const waitingStateOf = async (booking: Booking) => ({
  ...stateOf(booking),
  position: (await positionsOf([booking])).get(booking._id) ?? null,
})
