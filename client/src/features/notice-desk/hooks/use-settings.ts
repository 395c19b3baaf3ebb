import { notices } from '../../../../../shared/contracts/notices'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'

/** Whether notices of building leaders are read by somebody else first. */
export const useSettings = (community: string) =>
  useAction(notices.settings, { community }, { enabled: community !== '' })
export const useSetSettings = () => useCommand(notices.setSettings, { invalidates: [notices.settings] })
