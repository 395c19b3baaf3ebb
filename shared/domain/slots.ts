import type { Schedule, ScheduleSession, Slot } from '../model/slot'
import { addDays, at, type Clock, clockOf, type Day, dayOf, MINUTE, weekdayOf } from './shanghai'
import { type DayKind, isWorked } from './working-time'

/** A slot is offered until this long before its start. */
export const MINIMUM_NOTICE = 30 * MINUTE
/** Slots are made and shown this many days ahead, today included. */
export const DAYS_AHEAD = 14

/** `<item>@<window>@<yyyymmddHHMM>+<minutes>` in Shanghai time. */
export function slotIdOf(item: string, window: string, start: number, minutes: number): string {
  return `${item}@${window}@${`${dayOf(start)}${clockOf(start)}`.replace(/[-:]/g, '')}+${minutes}`
}

/** What a slot's id says; trust it only after a claim on that id has succeeded. */
export function parseSlotId(id: string): {
  community: string
  item: string
  window: string
  start: number
  end: number
} {
  const [item = '', window = '', stamp = ''] = id.split('@')
  const [digits = '', minutes = ''] = stamp.split('+')
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  const start = at(day, `${digits.slice(8, 10)}:${digits.slice(10, 12)}`)
  return {
    community: item.split(':')[0] ?? '',
    item,
    window,
    start,
    end: start + Number(minutes) * MINUTE,
  }
}

/** `w3` is read out as 3号窗口. */
export function windowName(window: string): string {
  return `${window.replace(/^w/, '')}号窗口`
}

/** A weekend day worked in exchange for a holiday follows Monday's template. */
const templateDay = (day: Day, kind: DayKind) => (kind === 'makeUp' ? 1 : weekdayOf(day))

/** The slots that a schedule gives on a day; none on holidays and on days that no calendar knows. */
export function slotsOf(schedule: Schedule, day: Day, kind: DayKind): Slot[] {
  const weekday = templateDay(day, kind)
  const held = schedule.sessions.filter(
    (session) => session.weekdays.includes(weekday) && (isWorked(kind) || (kind === 'weekend' && session.offHours)),
  )
  const { noticeMinutes, daysAhead, rev } = schedule
  return held.flatMap((session) =>
    startsOf(session).map((minute): Slot => {
      const start = at(day, '00:00') + minute * MINUTE
      return {
        _id: slotIdOf(schedule.item, schedule.window, start, session.minutes),
        community: schedule.community,
        item: schedule.item,
        window: schedule.window,
        day,
        start,
        end: start + session.minutes * MINUTE,
        capacity: session.capacity,
        left: session.capacity,
        open: true,
        version: 0,
        offHours: session.offHours,
        claims: [],
        queue: [],
        waits: 0,
        offerAt: null,
        touchedAt: null,
        claimFrom: at(addDays(day, 1 - daysAhead), '00:00'),
        claimUntil: start - noticeMinutes * MINUTE,
        planned: rev,
      }
    }),
  )
}

const minuteOf = (clock: Clock): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** The minutes of the day at which a session's slots begin; a slot that would end after the session is none. */
export function startsOf({ from, to, minutes, buffer = 0 }: ScheduleSession): number[] {
  const starts: number[] = []
  for (let start = minuteOf(from); start + minutes <= minuteOf(to); start += minutes + buffer) starts.push(start)
  return starts
}
