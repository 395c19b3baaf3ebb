import { home } from '../../../../../shared/contracts/home'
import { leaders } from '../../../../../shared/contracts/leaders'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'

/** The public page of a building's leader. */
export const usePost = (building: string) => useAction(leaders.post, { building }, { enabled: building !== '' })
export const useEditPost = () =>
  useCommand(leaders.edit, { invalidates: [leaders.post, leaders.ofBuildings, leaders.directory, home.firstScreen] })
