import { addDays, at, type Clock, type Day, dayOf, MINUTE } from './shanghai'

/** `makeUp` is a weekend day worked in exchange for a holiday; `unknown` lies in a year without an official calendar. */
export type DayKind = 'work' | 'makeUp' | 'weekend' | 'holiday' | 'unknown'

export const isWorked = (kind: DayKind): boolean => kind === 'work' || kind === 'makeUp'

/** What a manager may declare over the official calendar. */
export interface CalendarOverrides {
  days: Record<Day, DayKind>
  /** Years for which Monday to Friday may be taken as worked before the official calendar is out. */
  weekdayYears: string[]
}

/** When the hall works. Periods are in order and do not overlap. */
export interface WorkingTime {
  kindOf: (day: Day) => DayKind
  periods: readonly { from: Clock; to: Clock }[]
}

export const HALL_PERIODS = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
] as const

/** No promise reaches further than this; a calendar without a working day must not loop for ever. */
const HORIZON_DAYS = 400

/** The worked stretches of a day as [start, end) in epoch ms. A day of an unknown year counts as not worked. */
export function stretchesOf(day: Day, { kindOf, periods }: WorkingTime): [number, number][] {
  return isWorked(kindOf(day)) ? periods.map(({ from, to }) => [at(day, from), at(day, to)]) : []
}

/**
 * The instant (epoch ms) at which `minutes` of working time have passed since `from` (epoch ms).
 * null if that lies beyond the known calendar.
 */
export function addWorkingMinutes(from: number, minutes: number, time: WorkingTime): number | null {
  let left = minutes * MINUTE
  let day = dayOf(from)
  for (let i = 0; i < HORIZON_DAYS; i++, day = addDays(day, 1)) {
    for (const [start, end] of stretchesOf(day, time)) {
      const begin = Math.max(start, from)
      if (begin >= end) continue
      if (left <= end - begin) return begin + left
      left -= end - begin
    }
  }
  return null
}

/** Whole and part minutes of working time between two instants (epoch ms); 0 if `to` is not after `from`. */
export function workingMinutesBetween(from: number, to: number, time: WorkingTime): number {
  let total = 0
  for (let day = dayOf(from), i = 0; at(day, '00:00') < to && i < HORIZON_DAYS; day = addDays(day, 1), i++) {
    for (const [start, end] of stretchesOf(day, time)) {
      total += Math.max(0, Math.min(end, to) - Math.max(start, from))
    }
  }
  return total / MINUTE
}
