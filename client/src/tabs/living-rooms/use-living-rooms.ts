import { home } from '../../../../shared/contracts/home'
import { useAction } from '../../cloud/use-action'

/** The living rooms of a community; none is asked for while the community is unknown. */
export function useLivingRooms(community: string) {
  return useAction(home.livingRooms, { community }, { enabled: community !== '', staleTime: 10 * 60_000 })
}
