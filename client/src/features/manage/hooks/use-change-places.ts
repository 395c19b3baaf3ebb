import { grids } from '../../../../../shared/contracts/grids'
import { leaders } from '../../../../../shared/contracts/leaders'
import { places } from '../../../../../shared/contracts/places'
import { useCommand } from '../../../cloud/use-command'

/** What shows places by name. */
const AFTER = [places.browse, places.inside, places.names, places.neighbours, grids.list, leaders.vacancies]

/** Adds a place inside another. */
export const useAddPlace = () => useCommand(places.add, { invalidates: AFTER })
/** Gives a place another name. */
export const useRenamePlace = () => useCommand(places.rename, { invalidates: AFTER })
/** Closes a place that is no more. */
export const useClosePlace = () => useCommand(places.close, { invalidates: AFTER })
/** Moves a building or a grid with all that is in it. */
export const useMovePlace = () => useCommand(places.move, { invalidates: [...AFTER, places.moves] })
/** Says whether two grids lie side by side. */
export const useSetNeighbours = () => useCommand(places.setNeighbours, { invalidates: [places.neighbours] })
