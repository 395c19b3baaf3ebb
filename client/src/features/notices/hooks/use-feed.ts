import { notices } from '../../../../../shared/contracts/notices'
import type { NoticeKind } from '../../../../../shared/domain/notice-kinds'
import { usePages } from '../../../cloud/use-pages'

/** The first screen, which leads here, may have just told of something new. */
const FRESH_MS = 1_000

interface Sought {
  community: string
  /** Every kind without it. */
  kind: NoticeKind | null
  /** Words of the title; '' for all. */
  query: string
}

/** Notices for me (for who has not registered: the public ones of a community), page after page. */
export function useFeed({ community, kind, query }: Sought) {
  const input = { community, ...(kind === null ? {} : { kind }), ...(query === '' ? {} : { query }) }
  return usePages(notices.feed, input, { staleTime: FRESH_MS })
}
