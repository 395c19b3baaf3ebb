import { useQueryClient } from '@tanstack/react-query'
import { residents } from '../../../../../shared/contracts/residents'
import { useCommand } from '../../../cloud/use-command'
import { forgetDrafts } from '../../../parts/draft'

/** Erases me; nothing that was known of me stays on this phone either. */
export function useErase() {
  const store = useQueryClient()
  const erase = useCommand(residents.erase)
  return {
    ...erase,
    run: async (intent: Parameters<typeof erase.run>[0]) => {
      const done = await erase.run(intent)
      if (done) {
        forgetDrafts()
        void store.resetQueries()
      }
      return done
    },
  }
}
