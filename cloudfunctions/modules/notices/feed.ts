import type { notices as contract } from '../../../shared/contracts/notices'
import type { NoticeKind } from '../../../shared/domain/notice-kinds'
import { queryTerms } from '../../../shared/domain/notice-terms'
import type { Person } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { above, below, both, holding, oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { readersOf } from './readers'
import { notices } from './stores'
import { type NoticeSummary, SUMMARY_FIELDS, summariesOf } from './summaries'

type Serves = Handlers<typeof contract>

const PAGE = 20

/** Round trips: caller, notices. Links to pictures are the storage's, one call for the page. */
export const feed: Serves['feed'] = async ({ community, kind, query = '', after }, { personId, now }) => {
  const found = await people.get(personId)
  return feedOf(found?.erasedAt === null ? found : null, { community, query, after, kind, limit: PAGE, now })
}

interface Wanted {
  community: PlaceId
  kind?: NoticeKind | undefined
  query?: string
  after?: string | undefined
  /** How many, at most. */
  limit: number
  now: number
}

/**
 * What is published for somebody's homes, and to all of a community; the latest first within emergencies, pinned ones
 * and the rest. One walk through (readers, status, order) for each place, merged. One round trip.
 */
export async function feedOf(
  person: Person | null,
  { community, kind, query = '', after, limit, now }: Wanted,
): Promise<{ notices: NoticeSummary[]; next: string | null }> {
  const terms = queryTerms(query).map(holding)
  const found = await notices.find({
    where: {
      readers: oneOf(readersOf(person, community)),
      status: 'published',
      // The timer may be a little late.
      expiresAt: above(now),
      ...(kind === undefined ? {} : { kind }),
      ...(terms.length === 0 ? {} : { terms: terms.reduce(both) }),
      ...(after === undefined ? {} : { order: below(after) }),
    },
    order: { field: 'order', direction: 'desc' },
    limit: limit + 1,
    fields: SUMMARY_FIELDS,
  })
  const page = found.slice(0, limit)
  return {
    notices: await summariesOf(page, person),
    next: found.length > limit ? (page.at(-1)?.order ?? null) : null,
  }
}
