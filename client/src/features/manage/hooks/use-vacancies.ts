import { leaders } from '../../../../../shared/contracts/leaders'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'

/** Buildings without a leader, and who covers, page after page. */
export function useVacancies(community: string) {
  return usePages(leaders.vacancies, { community }, { enabled: community !== '' })
}

/** Says who stands in for a vacant post. */
export const useCover = () => useCommand(leaders.cover, { invalidates: [leaders.vacancies, leaders.directory] })
