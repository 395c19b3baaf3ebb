/** Time limits are promised in working days of eight hours, as official service guides count them. */
const HOURS_A_DAY = 8

/** A time limit as people say it: 0 → 当场办结, 4 → 4小时内办结, 40 → 5个工作日内办结. `hours` are working hours. */
export function limitInWords(hours: number): string {
  if (hours <= 0) return '当场办结'
  if (hours < HOURS_A_DAY) return `${hours}小时内办结`
  return `${Math.ceil(hours / HOURS_A_DAY)}个工作日内办结`
}
