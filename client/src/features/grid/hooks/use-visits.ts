import { grids } from '../../../../../shared/contracts/grids'
import { usePages } from '../../../cloud/use-pages'

/** The visit log of a grid or a community, latest first, page after page. */
export function useVisits(place: string, open: boolean) {
  return usePages(grids.visits, { place, open }, { enabled: place !== '' })
}
