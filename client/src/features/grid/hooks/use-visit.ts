import { grids } from '../../../../../shared/contracts/grids'
import { useAction } from '../../../cloud/use-action'

/** One line of the visit log. */
export function useVisit(place: string, visit: string) {
  return useAction(grids.visit, { place, visit }, { enabled: place !== '' && visit !== '' })
}
