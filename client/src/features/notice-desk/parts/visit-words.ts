import { REACH_NAMES, VISIT_RESULT_NAMES } from '../../../../../shared/domain/reach'
import { when } from '../../../parts/when'
import type { Household } from './notice-views'

/** What is known before one knocks: `已送达，未读 · 登记 2 人`. */
export function doorWords({ state, people }: Pick<Household, 'state' | 'people'>): string {
  return people > 0 ? `${REACH_NAMES[state]} · 登记 ${people} 人` : REACH_NAMES.none
}

/** What came of the last time: `钱楼长 昨天 18:30：家里没人（说晚上在）`; null where nobody has knocked. */
export function visitWords({ visit }: Pick<Household, 'visit'>, now: number): string | null {
  if (visit === null) return null
  const { result, note, byName, at } = visit
  return `${byName} ${when(at, now)}：${VISIT_RESULT_NAMES[result]}${note === '' ? '' : `（${note}）`}`
}

/** Of a door that is done with, or that somebody else was quicker at: what stands now. */
export const settledWords = (household: Pick<Household, 'visit'>, now: number): string =>
  visitWords(household, now) ?? '已经在手机上看到了'
