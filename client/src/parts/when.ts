import { at, type Day, dayOf, HOUR, weekdayOf } from '../../../shared/domain/shanghai'
import { spokenClock } from '../../../shared/domain/spoken-time'

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
const NEAR: Record<string, string> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' }

const weekday = (day: Day) => WEEKDAYS[weekdayOf(day)] ?? ''

/** `11月28日`, with the year when it is not this one. */
export function dateOf(instant: number, now: number): string {
  const [year, month, date] = dayOf(instant).split('-').map(Number)
  const ofYear = String(year) === dayOf(now).slice(0, 4) ? '' : `${year}年`
  return `${ofYear}${month}月${date}日`
}

/** `11月28日 周六`. */
export function fullDay(instant: number, now: number): string {
  return `${dateOf(instant, now)} ${weekday(dayOf(instant))}`
}

/** 今天, 明天, 后天, 昨天; 周三 within the coming week; else `11月28日 周六`. */
export function nearDay(instant: number, now: number): string {
  const today = at(dayOf(now), '00:00')
  const ahead = Math.floor((instant - today) / (24 * HOUR))
  return NEAR[ahead] ?? (ahead > 0 && ahead < 7 ? weekday(dayOf(instant)) : fullDay(instant, now))
}

/** `今天 17:00`, `明天 上午9:00`, `周三 14:30`, `11月28日 周六 上午9:00`. Both are epoch ms; `now` is the server's. */
export function when(instant: number, now: number): string {
  return `${nearDay(instant, now)} ${spokenClock(instant)}`
}

/** `上午9:00–9:30`, `上午11:30–12:00`, `14:00–14:30`. */
export function clockSpan(start: number, end: number): string {
  return `${spokenClock(start)}–${spokenClock(end).replace('上午', '')}`
}

/** `明天 上午9:00–9:30`. */
export function span(start: number, end: number, now: number): string {
  return `${nearDay(start, now)} ${clockSpan(start, end)}`
}
