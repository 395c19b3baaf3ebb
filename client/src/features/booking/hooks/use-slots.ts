import { bookings } from '../../../../../shared/contracts/bookings'
import { useAction } from '../../../cloud/use-action'

const SLOTS_STALE_MS = 10_000

/** The slots of an item by day. They move fast, so they are asked again soon. */
export function useSlots(item: string) {
  return useAction(bookings.slots, { item }, { staleTime: SLOTS_STALE_MS, enabled: item !== '' })
}
