import { GRID_POST_NAMES } from '../../../../../shared/domain/grid-duties'
import { at } from '../../../../../shared/domain/shanghai'
import { dateOf } from '../../../parts/when'
import type { RotaChange, RotaLine } from './plan-views'

export const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const WORKDAYS = '1,2,3,4,5'

/** A new line: the hall's own hours, Monday to Friday. */
export const NEW_LINE: RotaLine = { post: 'A', weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '11:30', where: '' }

/** 周一至周五, 每天, or the days one by one. Weekdays are 1 = Monday … 7 = Sunday. */
export function weekdayWords(weekdays: readonly number[]): string {
  const sorted = [...weekdays].sort((one, other) => one - other)
  if (sorted.length === 7) return '每天'
  if (sorted.join(',') === WORKDAYS) return '周一至周五'
  return sorted.map((day) => WEEKDAY_NAMES[day - 1] ?? '').join('、')
}

/** With a day added, or taken away if it was there; in the order of the week. */
export function flipWeekday(weekdays: readonly number[], day: number): number[] {
  const next = weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day]
  return next.sort((one, other) => one - other)
}

/** What is wrong with a line, in a sentence; undefined when it is well. */
export function lineTrouble({ weekdays, from, to, where }: RotaLine): string | undefined {
  if (weekdays.length === 0) return '请选择星期'
  if (from === '' || to === '') return '请选择时间'
  if (from >= to) return '结束时间要在开始之后'
  if (where.trim().length < 2) return '请写明在哪里，至少两个字'
  return undefined
}

/** The places of two lines of one post that overlap on some day; null when none do. */
export function overlapIn(lines: readonly RotaLine[]): [number, number] | null {
  for (const [i, one] of lines.entries()) {
    for (const [j, other] of lines.entries()) {
      const sameDay = one.weekdays.some((day) => other.weekdays.includes(day))
      if (i < j && one.post === other.post && sameDay && one.from < other.to && other.from < one.to) return [i, j]
    }
  }
  return null
}

/** A stand-in in words: 11月25日–11月27日 A岗（大厅）：乙. `now` is epoch ms. */
export function changeWords({ from, to, post, substitute }: RotaChange, now: number): string {
  const said = (day: string) => dateOf(at(day, '12:00'), now)
  const days = from === to ? said(from) : `${said(from)}–${said(to)}`
  return `${days} ${GRID_POST_NAMES[post]}：${substitute?.name ?? '没有人'}`
}
