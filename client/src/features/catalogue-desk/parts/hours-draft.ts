import { NEW_TEMPLATE } from '../../../../../shared/domain/schedule-rules'
import { startsOf } from '../../../../../shared/domain/slots'
import type { Closure, ScheduleSession, ScheduleTemplate } from '../../../../../shared/model/slot'

export const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** A morning at the hall, Monday to Friday. */
export const NEW_SESSION: Required<ScheduleSession> = {
  weekdays: [1, 2, 3, 4, 5],
  from: '08:30',
  to: '11:30',
  minutes: 30,
  buffer: 0,
  capacity: 1,
  offHours: false,
}

/** What a window without hours begins with. */
export const EMPTY_HOURS: ScheduleTemplate = { ...NEW_TEMPLATE, sessions: [NEW_SESSION] }

/** A day closed, from the one given on. */
export const closureOn = (day: string): Closure => ({ from: day, to: day, part: null, reason: '', all: true })

export interface DayLine {
  span: string
  slots: number
  places: number
  offHours: boolean
}

/** The week as it is drawn: each day's sessions in their order, with how many slots and places they give. */
export function weekOf(sessions: readonly ScheduleSession[]): { name: string; lines: DayLine[] }[] {
  return WEEKDAY_NAMES.map((name, i) => ({
    name,
    lines: sessions
      .filter(({ weekdays }) => weekdays.includes(i + 1))
      .sort((one, other) => one.from.localeCompare(other.from))
      .map((session) => {
        const slots = startsOf(session).length
        return {
          span: `${session.from}–${session.to}`,
          slots,
          places: slots * session.capacity,
          offHours: session.offHours,
        }
      }),
  }))
}

/** With a weekday added, or taken away if it was there; in the order of the week. */
export const flipDay = (days: readonly number[], day: number): number[] =>
  (days.includes(day) ? days.filter((one) => one !== day) : [...days, day]).sort((one, other) => one - other)
