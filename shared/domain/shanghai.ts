import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** Asia/Shanghai has kept UTC+8 without summer time since 1991, so a fixed offset is exact. */
const OFFSET_MINUTES = 8 * 60

/** A calendar day in Asia/Shanghai, `2026-11-22`. */
export type Day = string
/** A time of day, `08:30`. */
export type Clock = string

const shanghai = (instant: number) => dayjs(instant).utcOffset(OFFSET_MINUTES)

/** The Shanghai day of an instant (epoch ms). */
export function dayOf(instant: number): Day {
  return shanghai(instant).format('YYYY-MM-DD')
}

/** The Shanghai time of day of an instant (epoch ms), `08:30`. */
export function clockOf(instant: number): Clock {
  return shanghai(instant).format('HH:mm')
}

/** The instant (epoch ms) at which the Shanghai clock shows `clock` on `day`; `24:00` is the day's end. */
export function at(day: Day, clock: Clock): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number]
  return dayjs.utc(`${day}T00:00:00Z`).valueOf() + ((hours - 8) * 60 + minutes) * 60_000
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: Day, count: number): Day {
  return dayjs.utc(`${day}T00:00:00Z`).add(count, 'day').format('YYYY-MM-DD')
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return dayjs.utc(`${day}T00:00:00Z`).day() || 7
}

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
