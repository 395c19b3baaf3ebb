import { notifications } from '../../../../../shared/contracts/notifications'
import { usePages } from '../../../cloud/use-pages'

/** My messages, latest first, page after page. */
export function useInbox() {
  return usePages(notifications.inbox, {})
}
