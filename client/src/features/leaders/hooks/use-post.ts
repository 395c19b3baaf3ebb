import { leaders } from '../../../../../shared/contracts/leaders'
import { useAction } from '../../../cloud/use-action'

/** One building's leader, or that there is none. */
export const usePost = (building: string) => useAction(leaders.post, { building }, { enabled: building !== '' })
