import { leaders } from '../../../../../shared/contracts/leaders'
import { usePages } from '../../../cloud/use-pages'

/** Leaders of one community, or of all (undefined), that a query finds; page after page. */
export function useDirectory(community: string | undefined, query: string) {
  return usePages(leaders.directory, { ...(community === undefined ? {} : { community }), query })
}
