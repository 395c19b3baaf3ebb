import { bookings } from '../../../../../shared/contracts/bookings'
import { useAction } from '../../../cloud/use-action'

/** Requests that wait for an answer, the most urgent first. */
export function useWaiting(community: string) {
  return useAction(bookings.desk, { community, view: 'waiting' }, { enabled: community !== '', staleTime: 10_000 })
}
