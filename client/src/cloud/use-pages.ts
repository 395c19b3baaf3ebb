import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query'
import type { Action, InputOf, OutputOf } from '../../../shared/contracts/contract'
import { useAskAgainOnShow } from './ask-again-on-show'
import { call } from './call'
import type { CloudError } from './cloud-error'
import { actionKey } from './use-action'

interface Page {
  next: string | null
}

/** A list that comes back into view asks again only after this. */
const STALE_MS = 30_000

interface PagesOptions {
  /** False waits: for a choice to be made, or for another answer. */
  enabled?: boolean
  /** Ms for which an answer is not asked again; half a minute unless said. */
  staleTime?: number
}

/** A list's input without its cursor. */
export type ListInput<A> = Omit<InputOf<A>, 'after'>

/**
 * A list that goes on by cursor (`after` in its input, `next` in its answer), page after page: `data.pages` are the
 * answers so far, `hasNextPage` tells whether more can be asked with `fetchNextPage`.
 */
export function usePages<A extends Action>(
  action: A,
  input: ListInput<A>,
  { enabled = true, staleTime = STALE_MS }: PagesOptions = {},
): UseInfiniteQueryResult<InfiniteData<OutputOf<A>>, CloudError> {
  const query = useInfiniteQuery<OutputOf<A>, CloudError, InfiniteData<OutputOf<A>>, readonly unknown[], string | null>(
    {
      queryKey: [...actionKey(action), 'pages', input],
      queryFn: ({ pageParam }) =>
        call(action, { ...input, ...(pageParam === null ? {} : { after: pageParam }) } as InputOf<A>),
      initialPageParam: null,
      getNextPageParam: (last) => (last as OutputOf<A> & Page).next,
      staleTime,
      enabled,
    },
  )
  useAskAgainOnShow(query, enabled)
  return query
}
