import { QueryClient } from '@tanstack/react-query'
import { isWorthRepeating } from './cloud-error'

const REPEATS = 2

/** At most two repeats, and only of what is safe to send again. */
const retry = (failures: number, cause: unknown) => failures < REPEATS && isWorthRepeating(cause)
const retryDelay = (failures: number) => 400 * 3 ** failures

/** The one store of server data. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { gcTime: 10 * 60_000, retry, retryDelay },
    // A tap while offline is answered at once with a sentence; it never waits in silence for the network.
    mutations: { networkMode: 'always', retry, retryDelay },
  },
})
