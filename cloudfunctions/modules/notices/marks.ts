import type { Notice } from '../../../shared/model/notice'
import type { NoticeMarks, Person } from '../../../shared/model/person'
import { appendBounded, not } from '../../kit/operators'
import { people } from '../../kit/people'

/**
 * How many marks are kept. At the bound the oldest one falls out: a notice opened a hundred notices ago, and still
 * published, looks unread again, until it is opened once more or all are marked read. An emergency would have to be
 * followed by thirty more within its life to come back on top. Neither changes what a household is known to have read.
 */
const SEEN_LIMIT = 100
const ACKED_LIMIT = 30

const NO_MARKS: NoticeMarks = { before: 0, seen: [], acked: [] }

/** Marks are made one by one, so that some of them may be absent. */
export const marksOf = (person: Pick<Person, 'notices'> | null): NoticeMarks => ({ ...NO_MARKS, ...person?.notices })

/** What a mark names: one version of a notice. */
export const markOf = ({ _id, version }: Pick<Notice, '_id' | 'version'>): string => `${_id}:${version}`

/** When what a notice says now was first said (epoch ms): published, or corrected last. */
export const saidAt = ({ publishedAt, history }: Pick<Notice, 'publishedAt' | 'history'>): number =>
  history.findLast(({ event }) => event === 'correct')?.at ?? publishedAt ?? 0

/** Notes that somebody has opened, or acknowledged, a version. Once, however often; nothing for who has erased themselves. One round trip. */
export async function mark(person: string, how: 'seen' | 'acked', what: string): Promise<void> {
  const path = `notices.${how}` as const
  const limit = how === 'seen' ? SEEN_LIMIT : ACKED_LIMIT
  await people.update({ _id: person, erasedAt: null, [path]: not(what) }, { [path]: appendBounded(limit, what) })
}
