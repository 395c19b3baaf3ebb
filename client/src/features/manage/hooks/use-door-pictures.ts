import { useQueries } from '@tanstack/react-query'
import { places } from '../../../../../shared/contracts/places'
import { call } from '../../../cloud/call'
import { asCloudError } from '../../../cloud/cloud-error'
import { actionKey } from '../../../cloud/use-action'

/** The links are good for an hour. */
const STALE_MS = 30 * 60_000

/**
 * The links to WeChat's mini-program codes for some doors, by stairwell; those that WeChat refused are left out.
 * `loading` until each was given or refused; `reason`: the sentence of the first refusal, '' if there was none.
 */
export function useDoorPictures(community: string, stairwells: readonly string[]) {
  const found = useQueries({
    queries: stairwells.map((stairwell) => ({
      queryKey: actionKey(places.doorCode, { community, stairwell }),
      queryFn: () => call(places.doorCode, { community, stairwell }),
      staleTime: STALE_MS,
    })),
  })
  const failed = found.filter(({ isError }) => isError)
  const [first] = failed
  return {
    loading: found.some(({ isPending }) => isPending),
    pictures: new Map(stairwells.map((stairwell, index) => [stairwell, found[index]?.data?.picture])),
    reason: first ? asCloudError(first.error).message : '',
    again: () => void Promise.all(failed.map(({ refetch }) => refetch())),
  }
}
