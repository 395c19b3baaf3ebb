import { leaders } from '../../../../../shared/contracts/leaders'
import { useCommand } from '../../../cloud/use-command'

/** The leader's phone; the leader sees who looked. */
export const useReveal = () => useCommand(leaders.reveal)
