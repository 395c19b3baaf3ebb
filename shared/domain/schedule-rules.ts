import type { ErrorCode } from '../contracts/errors'
import type { Closure, Schedule, ScheduleSession, ScheduleTemplate, Slot } from '../model/slot'
import { addDays, at, type Day } from './shanghai'
import { startsOf } from './slots'

/** With three windows, a fortnight of an item's slots is read at once. */
export const MOST_SLOTS_A_DAY = 23
export const MOST_WINDOWS = 3
export const LONGEST_CLOSURE_DAYS = 60
/** What a new window begins with. */
export const NEW_TEMPLATE: ScheduleTemplate = { sessions: [], closures: [], noticeMinutes: 30, daysAhead: 14 }

/** What is wrong with a template, and in which line; null if nothing is. */
export function wrongTemplate({ sessions, closures }: ScheduleTemplate): { code: ErrorCode; field: string } | null {
  const short = sessions.findIndex((session) => startsOf(session).length === 0)
  if (short >= 0) return { code: 'SESSION_WRONG', field: `sessions.${short}` }
  const over = sessions.findIndex((one, i) => sessions.slice(0, i).some((other) => overlap(one, other)))
  if (over >= 0) return { code: 'SESSIONS_OVERLAP', field: `sessions.${over}` }
  const fullest = Math.max(...[1, 2, 3, 4, 5, 6, 7].map((weekday) => countOn(sessions, weekday)))
  if (fullest > MOST_SLOTS_A_DAY) return { code: 'SLOTS_TOO_MANY', field: 'sessions' }
  const wrong = closures.findIndex(isWrong)
  return wrong >= 0 ? { code: 'CLOSURE_WRONG', field: `closures.${wrong}` } : null
}

const overlap = (one: ScheduleSession, other: ScheduleSession): boolean =>
  one.from < other.to && other.from < one.to && one.weekdays.some((day) => other.weekdays.includes(day))

const countOn = (sessions: readonly ScheduleSession[], weekday: number): number =>
  sessions.reduce((sum, one) => sum + (one.weekdays.includes(weekday) ? startsOf(one).length : 0), 0)

const isWrong = ({ from, to, part }: Closure): boolean =>
  to < from || to > addDays(from, LONGEST_CLOSURE_DAYS) || (part !== null && part.to <= part.from)

/** The closure that a slot falls into; undefined if it is held. */
export function closureOf(
  { day, start, end }: Pick<Slot, 'day' | 'start' | 'end'>,
  closures: readonly Closure[],
): Closure | undefined {
  return closures.find(({ from, to, part }) => {
    if (day < from || day > to) return false
    return part === null || (start < at(day, part.to) && end > at(day, part.from))
  })
}

/** Closures that lie behind: nobody needs them any more. */
export const withoutPast = (closures: readonly Closure[], today: Day): Closure[] =>
  closures.filter(({ to }) => to >= today)

/** A schedule that nobody has made slots from yet. */
export function newSchedule(item: string, window: string, template: ScheduleTemplate): Schedule {
  return {
    _id: `${item}@${window}`,
    community: item.split(':')[0] ?? '',
    item,
    window,
    ...template,
    madeUntil: '2000-01-01',
    rev: 1,
    said: 1,
    spreads: false,
    heard: {},
    itemRev: 0,
    applyAt: null,
    history: [],
  }
}
