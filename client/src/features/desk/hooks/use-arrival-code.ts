import { bookings } from '../../../../../shared/contracts/bookings'
import { useAction } from '../../../cloud/use-action'

/** It changes at midnight; a screen in the hall stays on. */
const REFRESH_MS = 10 * 60_000

/** What the hall shows today. */
export function useArrivalCode(community: string) {
  return useAction(bookings.arrivalCode, { community }, { enabled: community !== '', refreshEvery: REFRESH_MS })
}
