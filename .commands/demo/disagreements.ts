import { claimIdOf, fingerprintOf, messageIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { BOOKING_MACHINE } from '../../shared/domain/booking-machine'
import { allows } from '../../shared/domain/machine'
import { BOOKING_WORDING } from '../../shared/domain/message-templates'
import { parseSlotId } from '../../shared/domain/slots'
import type { Booking } from '../../shared/model/booking'
import type { Slot } from '../../shared/model/slot'
import type { Gathered } from './gather'

type Held = Pick<Gathered, 'bookings' | 'slots' | 'messages'>

/** Whatever slots, bookings and messages do not agree on, one sentence each; empty if all is well at `now` (epoch ms). */
export function disagreementsOf({ bookings, slots, messages }: Held, now: number, messagesSince = 0): string[] {
  const slotById = new Map(slots.map((slot) => [slot._id, slot]))
  const live = bookings.filter((booking) => booking.live)
  return [
    ...slots.flatMap(aboutSlot),
    ...aboutClaims(slots, live),
    ...bookings.flatMap((booking) => aboutBooking(booking, slotById.get(booking.slot), now)),
    ...aboutMessages(
      bookings,
      messages.filter(({ kind }) => kind === 'booking').map(({ _id }) => _id),
      messagesSince,
    ),
  ]
}

function aboutSlot({ _id, capacity, left, claims, queue }: Slot): string[] {
  const seats = claims.reduce((sum, claim) => sum + claim.seats, 0)
  const people = new Set(claims.map(({ by }) => by))
  return [
    ...say(left + seats === capacity, `${_id}: ${left} left and ${seats} claimed do not make ${capacity}`),
    ...say(left >= 0, `${_id} is oversold`),
    ...say(people.size === claims.length, `${_id}: somebody has two claims`),
    ...say(queue.length === 0, `${_id}: somebody waits`),
  ]
}

function aboutClaims(slots: readonly Slot[], live: readonly Booking[]): string[] {
  const wanted = new Set(live.map(({ slot, claim, person, seats }) => `${slot} ${claim} ${person} ${seats}`))
  const held = new Set(
    slots.flatMap(({ _id, claims }) => claims.map(({ id, by, seats }) => `${_id} ${id} ${by} ${seats}`)),
  )
  return [
    ...[...held].filter((claim) => !wanted.has(claim)).map((claim) => `no live booking wants the claim ${claim}`),
    ...[...wanted].filter((claim) => !held.has(claim)).map((claim) => `a live booking lacks its claim ${claim}`),
    ...say(wanted.size === live.length, 'somebody has two live bookings of one slot'),
  ]
}

function aboutBooking(booking: Booking, slot: Slot | undefined, now: number): string[] {
  const { _id, status, history, rev, holdUntil, person } = booking
  const last = history.at(-1)
  const { community, item, window, start, end } = parseSlotId(booking.slot)
  const says = (fact: boolean, what: string) => say(fact, `${_id}: ${what}`)
  const claimed = history.filter(({ event }) => event === 'request' || event === 'reschedule').at(-1)?.rev ?? -1
  return [
    ...says(slot !== undefined, 'its slot does not exist'),
    ...says(
      history.every((entry, i) => {
        const before = history[i - 1]
        const follows = entry.rev === i && entry.from === (before?.to ?? null) && entry.at >= (before?.at ?? 0)
        const may = before ? allows(BOOKING_MACHINE, before.to, entry.event, entry.role) : entry.event === 'request'
        return follows && may && entry.to === BOOKING_MACHINE.events[entry.event].to && entry.at <= now
      }),
      'its history is not one that the machine allows',
    ),
    ...says(last?.to === status && last.rev === rev, 'its history ends elsewhere than it stands'),
    ...says(booking.live === BOOKING_MACHINE.states[status].live, 'live is not what its status says'),
    ...says((status === 'pending') === (holdUntil !== null), 'it holds while not pending, or the other way round'),
    ...says(holdUntil === null || (holdUntil > now && holdUntil <= start), 'its hold has passed'),
    ...says(status !== 'confirmed' || booking.end > now, 'it is confirmed though its time has passed'),
    ...says(status !== 'ended' || (last?.at ?? 0) >= booking.end, 'it ended before its time had passed'),
    ...says(booking.claim === claimIdOf(_id, claimed), 'its claim is not of the revision that claimed'),
    ...says(booking.sort === sortKey(start, _id), 'its sort key is off'),
    ...says(
      booking.community === community && booking.item === item && booking.window === window,
      'it is not of its slot',
    ),
    ...says(booking.start === start && booking.end === end, 'its time is not its slot’s'),
    ...says(
      history.some(({ event }) => event === 'reschedule') ||
        booking.asked === fingerprintOf({ slot: booking.slot, seats: booking.seats, note: booking.note }),
      'it was not asked for as it stands',
    ),
    ...says(history[0]?.by === person && history[0]?.at === booking.createdAt, 'somebody else asked for it'),
    ...says(booking.pending.length === 0 && booking.pendingAt === null, 'something is not drained'),
  ]
}

function aboutMessages(bookings: readonly Booking[], found: readonly string[], since: number): string[] {
  const due = bookings.flatMap(({ _id, person, history }) =>
    history
      .filter(({ event, at }) => BOOKING_WORDING[event] && at >= since)
      .map(({ event, rev }) => messageIdOf(_id, event, rev, person)),
  )
  const wanted = new Set(due)
  return [
    ...say(
      found.length === wanted.size && found.every((id) => wanted.has(id)),
      'the inbox is not one row per event that is told',
    ),
  ]
}

const say = (fact: boolean, otherwise: string): string[] => (fact ? [] : [otherwise])
