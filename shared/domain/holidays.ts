// The library's own functions read dates in the machine's zone and are a day off west of Greenwich; its data is exact.
import official from 'chinese-days/dist/chinese-days.json'
import { type Day, weekdayOf } from './shanghai'
import type { CalendarOverrides, DayKind } from './working-time'

const holidays = new Set(Object.keys(official.holidays))
/** Weekend days that are worked in exchange for a holiday. */
const makeUpDays = new Set(Object.keys(official.workdays))
/** Every year's arrangement has its National Day; a year without one is not out yet. */
const years = new Set([...holidays].filter((day) => day.endsWith('-10-01')).map((day) => day.slice(0, 4)))

/** True if the State Council's arrangement of that year is known. */
export function coversYear(year: string): boolean {
  return years.has(year)
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
    const ordinary = weekdayOf(day) > 5 ? 'weekend' : 'work'
    if (!coversYear(year)) return overrides.weekdayYears.includes(year) ? ordinary : 'unknown'
    if (holidays.has(day)) return 'holiday'
    return makeUpDays.has(day) ? 'makeUp' : ordinary
  }
}
