import { GRID_POST_NAMES } from '../../../../../shared/domain/grid-duties'
import { at } from '../../../../../shared/domain/shanghai'
import { dateOf, nearDay } from '../../../parts/when'
import type { DayOn } from './grid-views'

const KIND_WORDS: Record<DayOn['kind'], string> = {
  work: '',
  makeUp: '补班',
  weekend: '周末',
  holiday: '放假',
  unknown: '放假安排还没公布',
}

/** `08:30` → 上午8:30, `14:00` → 14:00. */
export function clockWords(clock: string): string {
  const [hour = '', minute = ''] = clock.split(':')
  return `${Number(hour) < 12 ? '上午' : ''}${Number(hour)}:${minute}`
}

/** `今天 11月24日`, `周五 11月27日 · 放假`. `now` is epoch ms. */
export function dayTitle({ day, kind }: Pick<DayOn, 'day' | 'kind'>, now: number): string {
  const noon = at(day, '12:00')
  const near = nearDay(noon, now)
  const date = dateOf(noon, now)
  const name = near.startsWith(date) ? near : `${near} ${date}`
  return KIND_WORDS[kind] === '' ? name : `${name} · ${KIND_WORDS[kind]}`
}

/** Why nobody is on: a day off, or nothing planned. */
export function nobodyWords(kind: DayOn['kind']): string {
  if (kind === 'holiday') return '放假，没有排班'
  if (kind === 'weekend') return '周末，没有排班'
  return '这一天没有排班'
}

/** One turn in words: who, for what, when, and whom they stand in for. */
export function shiftWords({ post, name, from, to, where, insteadOf }: DayOn['shifts'][number]): {
  title: string
  note: string
  /** Without the place. */
  brief: string
} {
  const instead = insteadOf === null ? '' : `（替${insteadOf}）`
  const hours = `${clockWords(from)}–${clockWords(to).replace('上午', '')}`
  const brief = `${GRID_POST_NAMES[post]} ${hours}`
  return { title: `${name}${instead}`, note: `${brief} · ${where}`, brief }
}

/** Posts that should be held and are not, in words. */
export function unheldWords({ unheld }: Pick<DayOn, 'unheld'>): string[] {
  return unheld.map(({ post, reason }) =>
    reason === '' ? `${GRID_POST_NAMES[post]}没有人` : `${GRID_POST_NAMES[post]}没有人：${reason}`,
  )
}
