import type { InputOf } from '../../../../../shared/contracts/contract'
import { notifications } from '../../../../../shared/contracts/notifications'
import { usePages } from '../../../cloud/use-pages'

export type Shelf = NonNullable<InputOf<typeof notifications.inbox>['shelf']>

/** My messages, or the old ones that were put aside; latest first, page after page. */
export function useInbox(shelf: Shelf) {
  return usePages(notifications.inbox, { shelf })
}
