import { useQueries } from '@tanstack/react-query'
import { places } from '../../../../../shared/contracts/places'
import { kindOf } from '../../../../../shared/domain/places'
import { call } from '../../../cloud/call'
import { actionKey } from '../../../cloud/use-action'

/** More buildings than this are said by name, not by number: each stairwell is a question of its own. */
const MOST_PLACES = 3
const PLACES_STALE_MS = 10 * 60_000

function useInside(parents: readonly string[]) {
  return useQueries({
    queries: parents.map((parent) => ({
      queryKey: actionKey(places.inside, { parent }),
      queryFn: () => call(places.inside, { parent }),
      staleTime: PLACES_STALE_MS,
    })),
  }).map(({ data }) => (data?.more ? undefined : data?.places))
}

/** How many households live in some buildings and stairwells; null until that is known, or where it is too wide, or a list too long, to count. */
export function useHouseholdCount(targets: readonly string[]): number | null {
  const kinds = targets.map(kindOf)
  const countable = targets.length <= MOST_PLACES && kinds.every((kind) => kind === 'building' || kind === 'stairwell')
  const inBuildings = useInside(countable ? targets.filter((_, i) => kinds[i] === 'building') : [])
  const stairwells = [
    ...targets.filter((_, i) => kinds[i] === 'stairwell'),
    ...inBuildings.flatMap((inside) => inside?.map(({ id }) => id) ?? []),
  ]
  const doors = useInside(countable ? stairwells : [])
  if (!countable || [...inBuildings, ...doors].includes(undefined)) return null
  return doors.reduce((sum, inside) => sum + (inside?.length ?? 0), 0)
}
