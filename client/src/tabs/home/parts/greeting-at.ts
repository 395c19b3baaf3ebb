import { clockOf } from '../../../../../shared/domain/shanghai'

/** A greeting for the time of day in Shanghai. `instant` is epoch ms. */
export function greetingAt(instant: number): string {
  const clock = clockOf(instant)
  if (clock < '05:00') return '夜深了'
  if (clock < '11:30') return '上午好'
  if (clock < '13:30') return '中午好'
  return clock < '18:30' ? '下午好' : '晚上好'
}
