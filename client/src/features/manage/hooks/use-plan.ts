import { grids } from '../../../../../shared/contracts/grids'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'

/** The grids of a community, to choose one. */
export function useGrids(community: string) {
  return useAction(grids.list, { community }, { enabled: community !== '' })
}

/** A grid's team, rota and stand-ins as whoever edits them sees them. */
export function usePlan(community: string, grid: string) {
  return useAction(grids.plan, { community, grid }, { enabled: community !== '' && grid !== '' })
}

const AFTER = [grids.plan, grids.grid, grids.list]

/** Names the branch and who holds the posts. */
export const useSetTeam = () => useCommand(grids.setTeam, { invalidates: AFTER })
/** Sets the weekly rota. */
export const useSetRota = () => useCommand(grids.setRota, { invalidates: AFTER })
/** Names a stand-in for some days, or nobody. */
export const useSetChange = () => useCommand(grids.setChange, { invalidates: AFTER })
