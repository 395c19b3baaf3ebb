import { notices } from '../../../../../shared/contracts/notices'
import { useCommand } from '../../../cloud/use-command'

const AFTER = { invalidates: [notices.one] }

/** Asks about a notice, or objects to it. */
export const useAsk = () => useCommand(notices.ask, AFTER)
/** Goes on with what I asked. */
export const useAskMore = () => useCommand(notices.askMore, AFTER)
