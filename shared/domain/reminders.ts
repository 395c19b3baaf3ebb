import type { BookingStatus } from './booking-machine'
import { addDays, at, dayOf, HOUR } from './shanghai'

/** Who must answer is reminded this long before the time is up. */
const BEFORE_DEADLINE = HOUR
/** The evening before, when one still can prepare; and once more when it is time to set out. */
const EVENING = '18:00'
const BEFORE_START = 2 * HOUR

interface Reminded {
  status: BookingStatus
  holdUntil: number | null
  start: number
}

/** The instants (epoch ms) at which a booking is reminded of, in order: staff of its hold, its person of its time. */
export function bookingReminders({ status, holdUntil, start }: Reminded): number[] {
  if (status === 'pending') return holdUntil === null ? [] : [holdUntil - BEFORE_DEADLINE]
  return status === 'confirmed' ? [at(addDays(dayOf(start), -1), EVENING), start - BEFORE_START] : []
}

/** When to look again: the first of these instants after `now`; null if none is left. */
export const nextReminder = (instants: readonly number[], now: number): number | null =>
  instants.find((instant) => instant > now) ?? null

/** What is to be reminded of now: the latest of these instants from `since` to `now`; null if none has come. */
export const dueReminder = (instants: readonly number[], since: number, now: number): number | null =>
  instants.filter((instant) => instant >= since && instant <= now).at(-1) ?? null

/** When whoever owes an answer by `due` is reminded (epoch ms); null if that has passed, or nothing is owed. */
export const remindOfDue = (due: number | null, now: number): number | null =>
  nextReminder(due === null ? [] : [due - BEFORE_DEADLINE], now)
