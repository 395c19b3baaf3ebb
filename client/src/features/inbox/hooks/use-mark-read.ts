import { home } from '../../../../../shared/contracts/home'
import { notifications } from '../../../../../shared/contracts/notifications'
import { useCommand } from '../../../cloud/use-command'

/** Marks one message, or all (`message: null`), as read; the count on the first screen follows. */
export function useMarkRead() {
  return useCommand(notifications.read, { invalidates: [notifications.inbox, home.firstScreen] })
}
