import type { OutputOf } from '../../../../../shared/contracts/contract'
import { notifications } from '../../../../../shared/contracts/notifications'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'

export type Preferences = OutputOf<typeof notifications.preferences>

/** How I want to be told by WeChat, and what it may still send. */
export const usePreferences = ({ enabled }: { enabled: boolean }) =>
  useAction(notifications.preferences, {}, { enabled })

export const useSetPreferences = () =>
  useCommand(notifications.setPreferences, { invalidates: [notifications.preferences] })
