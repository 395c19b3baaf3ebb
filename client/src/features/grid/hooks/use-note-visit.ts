import { grids } from '../../../../../shared/contracts/grids'
import { useCommand } from '../../../cloud/use-command'

/** Adds what came of a visit, or closes it. */
export function useNoteVisit() {
  return useCommand(grids.noteVisit, { invalidates: [grids.visit, grids.visits] })
}
