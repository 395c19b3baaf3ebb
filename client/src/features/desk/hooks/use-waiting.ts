import { bookings } from '../../../../../shared/contracts/bookings'
import { useAction } from '../../../cloud/use-action'

/** New requests come while staff look on. */
const REFRESH_MS = 30_000

/** Requests that wait for an answer, the most urgent first. */
export function useWaiting(community: string) {
  return useAction(
    bookings.desk,
    { community, view: 'waiting' },
    {
      enabled: community !== '',
      staleTime: 10_000,
      refreshEvery: REFRESH_MS,
    },
  )
}
