import { clockSpan } from '../../../parts/when'
import { windowWords } from '../../../parts/window-words'
import type { DeskBooking } from './desk-booking'

type Slotted = Pick<DeskBooking, 'slot' | 'start' | 'end' | 'window'>

const NUMERIC = { numeric: true }

const startOf = ({ bookings }: { bookings: readonly Slotted[] }) => bookings[0]?.start ?? 0

/** A day's bookings under their time and window: by the clock, and at one time by window. */
export function bySlot<T extends Slotted>(bookings: readonly T[]): { slot: string; title: string; bookings: T[] }[] {
  const groups: { slot: string; title: string; bookings: T[] }[] = []
  for (const booking of bookings) {
    const key = `${booking.start} ${booking.window}`
    const last = groups.find(({ slot }) => slot === key)
    const title = `${clockSpan(booking.start, booking.end)} · ${windowWords(booking.window)}`
    if (last) last.bookings.push(booking)
    else groups.push({ slot: key, title, bookings: [booking] })
  }
  return groups.sort((one, other) => startOf(one) - startOf(other) || one.slot.localeCompare(other.slot, 'en', NUMERIC))
}
