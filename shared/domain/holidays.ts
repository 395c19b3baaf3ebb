import { getDayDetail } from 'chinese-days'
import { type Day, weekdayOf } from './shanghai'
import type { CalendarOverrides, DayKind } from './working-time'

/**
 * True if the library holds the State Council's arrangement of that year.
 * It answers "working day" for years that it does not know, so the year's National Day is the witness.
 */
export function coversYear(year: string): boolean {
  return getDayDetail(`${year}-10-01`).name.startsWith('National Day')
}

/**
 * What kind of day it is: the manager's override first, then the official calendar with its make-up days;
 * `unknown` in years that neither covers.
 */
export function officialCalendar(overrides: CalendarOverrides = { days: {}, weekdayYears: [] }): (day: Day) => DayKind {
  return (day) => {
    const override = overrides.days[day]
    if (override) return override
    const year = day.slice(0, 4)
    const weekend = weekdayOf(day) > 5
    if (coversYear(year)) {
      const { work, name } = getDayDetail(day)
      if (work) return weekend ? 'makeUp' : 'work'
      return name.includes(',') ? 'holiday' : 'weekend'
    }
    if (!overrides.weekdayYears.includes(year)) return 'unknown'
    return weekend ? 'weekend' : 'work'
  }
}
