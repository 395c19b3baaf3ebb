import { home } from '../../../../../shared/contracts/home'
import { notices } from '../../../../../shared/contracts/notices'
import { useCommand } from '../../../cloud/use-command'

/** Nothing is unread any more; what asks to be acknowledged still does. */
export const useReadAll = () => useCommand(notices.readAll, { invalidates: [notices.feed, home.firstScreen] })
