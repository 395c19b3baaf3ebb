import { keepPreviousData, type QueryKey, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Action, InputOf, OutputOf } from '../../../shared/contracts/contract'
import { useAskAgainOnShow } from './ask-again-on-show'
import { call } from './call'
import type { CloudError } from './cloud-error'

/** A page that comes back into view asks again only after this. */
const STALE_MS = 30_000

interface ActionOptions {
  /** False waits: for a choice to be made, or for another answer. */
  enabled?: boolean
  /** Ms for which an answer is not asked again; half a minute unless said. */
  staleTime?: number
  /** Ms after which it is asked again by itself while the app is in view; never unless said. */
  refreshEvery?: number
  /** Keeps showing the last answer while another input loads. */
  keepPrevious?: boolean
}

/** The key of everything that one action answered, or of one input's answer. */
export function actionKey<A extends Action>(action: A, input?: InputOf<A>): QueryKey {
  return input === undefined ? [action.function, action.name] : [action.function, action.name, input]
}

/** What an action answers, loaded and kept. Asks again when its page comes back into view and the answer is old. */
export function useAction<A extends Action>(
  action: A,
  input: InputOf<A>,
  { enabled = true, staleTime, refreshEvery, keepPrevious = false }: ActionOptions = {},
): UseQueryResult<OutputOf<A>, CloudError> {
  const query = useQuery<OutputOf<A>, CloudError>({
    queryKey: actionKey(action, input),
    queryFn: () => call(action, input),
    enabled,
    staleTime: staleTime ?? STALE_MS,
    refetchInterval: refreshEvery ?? false,
    placeholderData: keepPrevious ? keepPreviousData : undefined,
  })
  useAskAgainOnShow(query, enabled)
  return query
}
