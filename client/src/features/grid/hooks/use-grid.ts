import { grids } from '../../../../../shared/contracts/grids'
import { useAction } from '../../../cloud/use-action'

/** One grid: its buildings, who works it, and who is on during the week; not asked for while `grid` is empty. */
export function useGrid(grid: string) {
  return useAction(grids.grid, { grid }, { enabled: grid !== '' })
}
