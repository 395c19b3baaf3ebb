import { addDays, at, type Day, HOUR, MINUTE } from '../../shared/domain/shanghai'
import { DAYS_AHEAD, MINIMUM_NOTICE } from '../../shared/domain/slots'
import { addWorkingMinutes } from '../../shared/domain/working-time'
import type { Booking } from '../../shared/model/booking'
import type { Person } from '../../shared/model/person'
import type { Slot } from '../../shared/model/slot'
import { request, reschedule, type Step, step } from './life'
import type { Town } from './town'
import { DECLINE_REASONS, NOTES } from './words'

/**
 * How a request was answered, or not yet. `moved` was confirmed, changed to this slot by its person, confirmed again.
 * What was confirmed has ended once its time has passed.
 */
export type Fate = 'confirmed' | 'pending' | 'declined' | 'cancelled' | 'expired' | 'moved'

interface Wish {
  slot: Slot
  person: Person
  seats: number
  /** Another slot of the same item; needed for `moved` only. */
  before?: Slot
}

/** Enough to find a moment where there is one; where there is none, the caller takes another slot. */
const TRIES = 12
/** A request this young has surely not outlived its hold of four working hours. */
const YOUNG = 100 * MINUTE

/** A booking for that slot whose history ends in that fate; null if no such history fits between its opening and now. */
export function bookingWith(fate: Fate, wish: Wish, town: Town): Booking | null {
  const draw = DRAWS[fate]
  for (let i = 0; i < TRIES; i++) {
    const booking = draw(wish, town)
    if (booking) return endIfOver(booking, town)
  }
  return null
}

type Draw = (wish: Wish, town: Town) => Booking | null

const confirmed: Draw = (wish, town) => {
  const booking = ask(wish, town)
  return booking && answer(booking, 'confirm', town)
}

const DRAWS: Record<Fate, Draw> = {
  confirmed,
  pending: (wish, town) => {
    const booking = ask(wish, town, town.now - YOUNG)
    return booking && booking.start > town.now ? booking : null
  },
  declined: (wish, town) => {
    const booking = ask(wish, town)
    return booking && answer(booking, 'decline', town)
  },
  cancelled: (wish, town) => {
    const booking = town.random.chance(0.6) ? confirmed(wish, town) : ask(wish, town)
    return booking && cancel(booking, town)
  },
  expired: (wish, town) => {
    const booking = ask(wish, town)
    if (!booking?.holdUntil) return null
    const at = booking.holdUntil + town.random.int(1, 55) * 1_000
    if (at > town.now) return null
    const key = `expire:${booking.rev}`
    return step(booking, { event: 'expire', by: 'system', role: 'system', at, key })
  },
  moved: (wish, town) => {
    const first = wish.before && confirmed({ ...wish, slot: wish.before }, town)
    if (!first) return null
    const at = between(Math.max(lastAt(first) + MINUTE, opening(wish.slot)), latest(wish.slot, town), town)
    if (!at || at >= first.start) return null
    return answer(reschedule(first, wish.slot._id, at, town.nextKey(), town.time), 'confirm', town)
  },
}

const openings = new Map<Day, number>()

/** When a slot is first offered; asked for so often that each day is worked out once. */
function opening({ day }: Slot): number {
  const instant = openings.get(day) ?? at(addDays(day, 1 - DAYS_AHEAD), '00:10')
  openings.set(day, instant)
  return instant
}

const latest = ({ start }: Slot, { now }: Town) => Math.min(start - MINIMUM_NOTICE, now - MINUTE)
const lastAt = ({ history, createdAt }: Booking) => history.at(-1)?.at ?? createdAt

function between(from: number, to: number, { random }: Town): number | null {
  return from > to ? null : random.int(from, to)
}

function ask({ slot, person, seats }: Wish, town: Town, since = 0): Booking | null {
  const asked = between(Math.max(opening(slot), since), latest(slot, town), town)
  if (asked === null || (since === 0 && isNight(asked) && town.random.chance(0.95))) return null
  const note = town.random.chance(0.12) ? town.random.pick(NOTES) : ''
  return request({ person, slot: slot._id, seats, note, key: town.nextKey(), at: asked }, town.time)
}

/** From 22:30 to 06:30 in Shanghai; whole hours east of UTC, so plain arithmetic will do. */
const isNight = (instant: number) => (instant + 9.5 * HOUR) % (24 * HOUR) < 8 * HOUR

/** Staff answer within their four working hours, and before the slot begins. */
function answer(booking: Booking, event: 'confirm' | 'decline', town: Town): Booking | null {
  const at = addWorkingMinutes(lastAt(booking), town.random.int(4, 220), town.time)
  if (at === null || at > town.now || at >= booking.start) return null
  const staff = town.random.pick(town.desk)
  const role = staff.grants.some((grant) => grant.role === 'staff') ? 'staff' : 'manager'
  const taken: Step = { event, by: staff._id, role, at, key: town.nextKey() }
  return step(booking, event === 'decline' ? { ...taken, reason: town.random.pick(DECLINE_REASONS) } : taken)
}

/** The timer ends what was confirmed, within its next run or two. */
function endIfOver(booking: Booking, { now, random }: Town): Booking {
  if (booking.status !== 'confirmed' || booking.end > now) return booking
  const at = Math.min(now, booking.end + random.int(1, 25) * 1_000)
  return step(booking, { event: 'end', by: 'system', role: 'system', at, key: `end:${booking.rev}` })
}

function cancel(booking: Booking, town: Town): Booking | null {
  const at = between(lastAt(booking) + MINUTE, Math.min(booking.start - MINUTE, town.now), town)
  if (at === null || (booking.holdUntil !== null && at >= booking.holdUntil)) return null
  return step(booking, { event: 'cancel', by: booking.person, role: 'person', at, key: town.nextKey() })
}
