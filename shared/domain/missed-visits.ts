import { DAY } from './shanghai'

/** A visit that somebody had booked and did not come to. */
export interface MissedVisit {
  booking: string
  /** Epoch ms at which it was noted. */
  at: number
}

/** Who misses so many within so long asks for no other until the first of them lies that far back. */
export const MISSED_RULE = { most: 3, within: 90 * DAY } as const

/** The rule in words, with what to do. */
export const MISSED_RULE_WORDS = '九十天内有三次约了没来，就要等一阵才能再约。有特殊情况请告诉社区，可以撤销。'

/** More than this is never needed to decide. */
export const MISSED_KEPT = 20

/** The visits that count at `now` (epoch ms), the earliest first. */
export const countedMisses = (missed: readonly MissedVisit[], now: number): MissedVisit[] =>
  missed.filter(({ at }) => at > now - MISSED_RULE.within).sort((a, b) => a.at - b.at)

/** Until when somebody may ask for no visit (epoch ms); null if they may. */
export function blockedUntil(missed: readonly MissedVisit[], now: number): number | null {
  const counted = countedMisses(missed, now)
  // With this one gone there are fewer than the rule's.
  const first = counted[counted.length - MISSED_RULE.most]
  return first ? first.at + MISSED_RULE.within : null
}
