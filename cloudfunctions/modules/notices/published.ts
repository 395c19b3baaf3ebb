import { DEFAULT_LIFE, noticeOrder } from '../../../shared/domain/notice-kinds'
import { NOTICE_STAGES } from '../../../shared/domain/notice-machine'
import { DAY } from '../../../shared/domain/shanghai'
import type { Fan, Notice } from '../../../shared/model/notice'
import type { Changes } from '../../kit/collection'
import { replace } from '../../kit/operators'

/** A telling that has told nobody yet. */
export const freshFan = (version: number): Fan => ({
  version,
  event: 'publish',
  target: 0,
  cursor: '',
  households: 0,
  people: 0,
})

/** When the telling is due (epoch ms): at once, and emergencies before all that waits. */
export const fanAtOf = ({ kind }: Pick<Notice, 'kind'>, now: number): number => (kind === 'emergency' ? now - DAY : now)

/** What publishing changes besides the status. Telling people is the timer's: the call is over at once. */
export const publishing = (notice: Notice, now: number): Changes<Notice> => ({
  publishedAt: now,
  order: noticeOrder(notice.kind, notice.pinned, now, notice._id),
  stage: NOTICE_STAGES.published,
  expiresAt: endsBy(notice, now),
  fanAt: fanAtOf(notice, now),
  fan: replace(freshFan(notice.version)),
})

/** Whose author chose no end ends so long after it was really published, however long the draft lay. */
function endsBy({ publishAt, expiresAt, history }: Notice, now: number): number {
  const written = history.findLast(({ event }) => event === 'draft' || event === 'edit')?.at ?? now
  return expiresAt === (publishAt ?? written) + DEFAULT_LIFE ? now + DEFAULT_LIFE : expiresAt
}
