import { leaders } from '../../../../../shared/contracts/leaders'
import { useAction } from '../../../cloud/use-action'

/** The leaders of a few buildings. */
export function useLeadersOf(buildings: string[]) {
  return useAction(leaders.ofBuildings, { buildings }, { enabled: buildings.length > 0 })
}
