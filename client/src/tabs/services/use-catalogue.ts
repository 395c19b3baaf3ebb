import { bookings } from '../../../../shared/contracts/bookings'
import { useAction } from '../../cloud/use-action'

/** The published service items of a community; none is asked for while the community is unknown. */
export function useCatalogue(community: string) {
  return useAction(bookings.catalogue, { community }, { enabled: community !== '', staleTime: 10 * 60_000 })
}

/** The ids of what the server finds by words, pinyin or initials; undefined while nothing is typed or known. */
export function useFound(community: string, words: string): ReadonlySet<string> | undefined {
  const query = words.replace(/\s+/g, '')
  const found = useAction(
    bookings.catalogue,
    { community, query },
    { enabled: community !== '' && query !== '', staleTime: 10 * 60_000, keepPrevious: true },
  )
  return query === '' || !found.data ? undefined : new Set(found.data.items.map(({ id }) => id))
}
