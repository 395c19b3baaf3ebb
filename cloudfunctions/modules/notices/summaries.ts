import type { OutputOf } from '../../../shared/contracts/contract'
import type { notices as contract } from '../../../shared/contracts/notices'
import type { Notice } from '../../../shared/model/notice'
import type { Person } from '../../../shared/model/person'
import { linksTo } from '../../kit/files'
import { markOf, marksOf, saidAt } from './marks'

export type NoticeSummary = OutputOf<typeof contract.feed>['notices'][number]

export const SUMMARY_FIELDS = [
  ...(['kind', 'title', 'summary', 'pictures', 'authorTitle', 'pinned', 'publishedAt', 'objectionUntil'] as const),
  ...(['version', 'groups', 'history', 'order'] as const),
]
type Shown = Pick<Notice, '_id' | (typeof SUMMARY_FIELDS)[number]>

/** How long a link to a picture or an attachment is good (seconds): a screen that stays open for an hour still shows it. */
export const FILE_LINK = 3600

/** Notices as a list shows them, with one person's marks: nothing is unread for who has not registered. One call for all pictures. */
export async function summariesOf(found: readonly Shown[], person: Person | null): Promise<NoticeSummary[]> {
  const links = await linksTo(found.flatMap(firstPicture), FILE_LINK)
  return found.map((notice) => summaryOf(notice, person, links))
}

/** The one picture that a list shows: the first that was found fit. */
export const firstPicture = ({ pictures }: Pick<Notice, 'pictures'>): string[] =>
  pictures
    .filter(({ state }) => state === 'shown')
    .map(({ file }) => file)
    .slice(0, 1)

export function summaryOf(notice: Shown, person: Person | null, links: ReadonlyMap<string, string>): NoticeSummary {
  const { _id, kind, title, summary, authorTitle, pinned, publishedAt, objectionUntil, version, groups } = notice
  const { before, seen, acked } = marksOf(person)
  const mark = markOf(notice)
  const [picture = ''] = firstPicture(notice)
  return {
    id: _id,
    kind,
    title,
    summary,
    picture: links.get(picture) ?? null,
    authorTitle,
    pinned,
    publishedAt: publishedAt ?? 0,
    objectionUntil,
    version,
    groups,
    unread: person !== null && saidAt(notice) > before && !seen.includes(mark),
    acknowledged: acked.includes(mark),
  }
}
