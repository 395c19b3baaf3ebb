import { clockOf, dayOf } from './shanghai'

/** `17:00`, and `上午9:00` before noon, since a bare 9:00 may be taken for the evening. Epoch ms. */
export function spokenClock(instant: number): string {
  const [hour = '', minute = ''] = clockOf(instant).split(':')
  return `${Number(hour) < 12 ? '上午' : ''}${Number(hour)}:${minute}`
}

/** `11月28日 上午9:00`: as a message says it, which may be read on another day. Epoch ms. */
export function spokenTime(instant: number): string {
  const [, month, day] = dayOf(instant).split('-').map(Number)
  return `${month}月${day}日 ${spokenClock(instant)}`
}
