import { notifications } from '../../../../../shared/contracts/notifications'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'

export type FailureState = 'failed' | 'unknown' | 'refused'

const options = { invalidates: [notifications.failures] }

/** WeChat copies that did not arrive, or of which nobody knows, page after page. */
export const useFailures = (community: string, state: FailureState) =>
  usePages(notifications.failures, { community, state }, { enabled: community !== '' })
export const useRetry = () => useCommand(notifications.retry, options)
export const useDismiss = () => useCommand(notifications.dismiss, options)
