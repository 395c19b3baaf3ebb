import { MISSED_RULE_WORDS } from '../../../../../shared/domain/missed-visits'
import { dateOf } from '../../../parts/when'

/** What is told of missed visits (times, and until when none may be asked for); null where there is nothing to tell. */
export function missedWords({ times, blockedUntil }: Missed, now: number): string | null {
  if (times === 0) return null
  const late = `最近九十天有 ${times} 次约了没来。`
  return blockedUntil === null ? `${late}${MISSED_RULE_WORDS}` : `${late}${blockedWords(blockedUntil, now)}`
}

interface Missed {
  times: number
  blockedUntil: number | null
}

/** Until when nothing may be asked for, and what to do: `12月3日起才能再约。…`. Both are epoch ms. */
export const blockedWords = (until: number, now: number): string =>
  `${dateOf(until, now)}起才能再约。有特殊情况请告诉社区，可以撤销；急事请直接到窗口办理。`
