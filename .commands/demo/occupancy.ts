import type { Booking } from '../../shared/model/booking'
import type { Person } from '../../shared/model/person'
import type { Slot } from '../../shared/model/slot'
import { bookingWith, type Fate } from './fates'
import { take } from './ledger'
import type { Town } from './town'

/** Who has what already: nobody asks for one thing twice, nor is in two places at once. */
export interface Diary {
  items: Map<string, Set<string>>
  starts: Map<string, Set<number>>
}

export const emptyDiary = (): Diary => ({ items: new Map(), starts: new Map() })

const TRIES = 20
/** Two bookings of one person lie at least this far apart. */
const APART = 90 * 60_000

function isFree({ _id }: Person, slot: Slot, diary: Diary): boolean {
  if (diary.items.get(_id)?.has(slot.item)) return false
  for (const start of diary.starts.get(_id) ?? []) if (Math.abs(start - slot.start) < APART) return false
  return true
}

function write({ person, item, start }: Booking, diary: Diary): void {
  diary.items.set(person, (diary.items.get(person) ?? new Set()).add(item))
  diary.starts.set(person, (diary.starts.get(person) ?? new Set()).add(start))
}

/**
 * Enters a booking into the diary and, if it is live, into its slot. One that has ended held its place until then,
 * so it counts until `clearPast`: nothing was oversold in the past either.
 */
export function enter(booking: Booking, slot: Slot, diary: Diary): Booking {
  if (booking.live || booking.status === 'ended') take(slot, booking)
  write(booking, diary)
  return booking
}

/** A resident who is free then; null if none of a few is. */
export function someoneFree(slot: Slot, town: Town, diary: Diary): Person | null {
  for (let i = 0; i < TRIES; i++) {
    const person = town.random.pick(town.residents)
    if (isFree(person, slot, diary)) return person
  }
  return null
}

/** Most come alone, some with one more, few with two. */
function partyOf(most: number, { random }: Town): number {
  const wanted = random.chance(0.85) ? 1 : random.int(2, 3)
  return Math.min(wanted, most)
}

/** One more booking of a slot with that fate; null if nobody and no history fits. */
export function book(slot: Slot, fate: Fate, town: Town, diary: Diary, before?: Slot): Booking | null {
  const person = someoneFree(slot, town, diary)
  if (!person) return null
  const seats = partyOf(Math.max(slot.left, 1), town)
  const booking = bookingWith(fate, { slot, person, seats, before }, town)
  return booking && enter(booking, slot, diary)
}
