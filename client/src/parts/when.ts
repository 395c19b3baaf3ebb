/** Asia/Shanghai is UTC+8 the whole year since 1991, so dates are plain arithmetic whatever the machine's zone. */
const SHANGHAI_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const NEAR: Record<string, string> = { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' }

interface Wall {
  year: number
  month: number
  date: number
  weekday: string
  minutes: number
  /** Days since the epoch, in Shanghai. */
  dayNumber: number
}

function wall(at: number): Wall {
  const local = at + SHANGHAI_MS
  const shifted = new Date(local)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: WEEKDAYS[shifted.getUTCDay()] ?? '',
    minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
    dayNumber: Math.floor(local / DAY_MS),
  }
}

/** The first instant (epoch ms) of a day written `2026-11-28`, in Shanghai. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - SHANGHAI_MS
}

/** The day of an instant in Shanghai, as contracts write it: `2026-11-28`. */
export function dayOf(at: number): string {
  return new Date(at + SHANGHAI_MS).toISOString().slice(0, 10)
}

/** `11月28日 周六`, with the year when it is not this one. */
export function fullDay(at: number, now: number): string {
  const { year, month, date, weekday } = wall(at)
  const ofYear = year === wall(now).year ? '' : `${year}年`
  return `${ofYear}${month}月${date}日 ${weekday}`
}

/** 今天, 明天, 后天, 昨天; 周三 within the coming week; else `11月28日 周六`. */
export function nearDay(at: number, now: number): string {
  const ahead = wall(at).dayNumber - wall(now).dayNumber
  return NEAR[ahead] ?? (ahead > 0 && ahead < 7 ? wall(at).weekday : fullDay(at, now))
}

/** `17:00`, and `上午9:00` before noon, since a bare 9:00 may be taken for the evening. */
export function clock(at: number): string {
  const { minutes } = wall(at)
  const hour = Math.floor(minutes / 60)
  return `${hour < 12 ? '上午' : ''}${hour}:${String(minutes % 60).padStart(2, '0')}`
}

/** `今天 17:00`, `明天 上午9:00`, `周三 14:30`, `11月28日 周六 上午9:00`. Both are epoch ms; `now` is the server's. */
export function when(at: number, now: number): string {
  return `${nearDay(at, now)} ${clock(at)}`
}

/** `明天 上午9:00–9:30`. */
export function span(start: number, end: number, now: number): string {
  return `${when(start, now)}–${clock(end).replace('上午', '')}`
}
