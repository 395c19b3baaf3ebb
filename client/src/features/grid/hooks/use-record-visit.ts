import { grids } from '../../../../../shared/contracts/grids'
import { useCommand } from '../../../cloud/use-command'

/** Writes a line of the visit log. */
export function useRecordVisit() {
  return useCommand(grids.recordVisit, { invalidates: [grids.visits] })
}
