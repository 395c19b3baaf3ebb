import { DEFAULT_LIFE, LONGEST_LIFE, LONGEST_SCHEDULE, type NoticeKind, SHORTEST_OBJECTION_DAYS } from './notice-kinds'
import { DAY } from './shanghai'

/** Instants are epoch ms. */
export interface NoticeTimes {
  kind: NoticeKind
  /** null: at once. */
  publishAt: number | null
  objectionUntil: number | null
  /** null: DEFAULT_LIFE after it is published. */
  expiresAt: number | null
}

/** What is wrong with when a notice begins, hears objections and ends, if it were submitted now; null if nothing is. */
export function wrongTimes(times: NoticeTimes, now: number): 'SCHEDULE_PAST' | 'PERIOD_WRONG' | null {
  const { kind, publishAt, objectionUntil } = times
  if (publishAt !== null && (publishAt <= now || publishAt > now + LONGEST_SCHEDULE)) return 'SCHEDULE_PAST'
  const begins = publishAt ?? now
  const ends = endOf(times, now)
  if (ends <= begins || ends > begins + LONGEST_LIFE) return 'PERIOD_WRONG'
  if (kind !== 'publicNotice') return objectionUntil === null ? null : 'PERIOD_WRONG'
  if (objectionUntil === null || objectionUntil < begins + SHORTEST_OBJECTION_DAYS * DAY) return 'PERIOD_WRONG'
  return ends > objectionUntil ? null : 'PERIOD_WRONG'
}

/** When a notice leaves the feed if it is submitted now. */
export const endOf = ({ publishAt, expiresAt }: Pick<NoticeTimes, 'publishAt' | 'expiresAt'>, now: number): number =>
  expiresAt ?? (publishAt ?? now) + DEFAULT_LIFE
