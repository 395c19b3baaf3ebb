import { grids } from '../../../../../shared/contracts/grids'
import { useAction } from '../../../cloud/use-action'

/** The grids of a community with their branch and posts; none is asked for while `community` is empty. */
export function useGrids(community: string) {
  return useAction(grids.list, { community }, { enabled: community !== '' })
}
