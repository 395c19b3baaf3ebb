import { officialCalendar } from '../../shared/domain/holidays'
import type { Day } from '../../shared/domain/shanghai'
import { type CalendarOverrides, type DayKind, HALL_PERIODS, type WorkingTime } from '../../shared/domain/working-time'
import type { Person } from '../../shared/model/person'
import type { Random } from './random'

/** What bookings are drawn from. */
export interface Town {
  /** Epoch ms; nothing has happened after it. */
  now: number
  time: WorkingTime
  /** Who may ask. */
  residents: readonly Person[]
  /** Who answer. */
  desk: readonly Person[]
  random: Random
  /** A client key that has not been used before. */
  nextKey: () => string
}

/** The hall's working time; each day is looked up once. */
export function workingTime(overrides: CalendarOverrides): WorkingTime {
  const official = officialCalendar(overrides)
  const known = new Map<Day, DayKind>()
  const kindOf = (day: Day) => {
    const kind = known.get(day) ?? official(day)
    known.set(day, kind)
    return kind
  }
  return { kindOf, periods: HALL_PERIODS }
}

/** `<prefix>-seeded-00000001` and so on, in the shape of a client key. */
export function keysOf(prefix: string): () => string {
  let count = 0
  return () => `${prefix}-seeded-${String(++count).padStart(8, '0')}`
}
