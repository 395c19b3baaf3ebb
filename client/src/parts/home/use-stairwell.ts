import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { places } from '../../../../shared/contracts/places'
import { call } from '../../cloud/call'
import { asCloudError } from '../../cloud/cloud-error'
import { actionKey } from '../../cloud/use-action'
import { stairwellCodeIn } from './stairwell-code'

const NO_CODE = '这不是单元门上的码。请对准门边的红心社区单元码，或在下面一步步选住址。'

/** Finds the stairwell of a code that was scanned, typed or opened with. */
export function useStairwell(onFound: (places: readonly { id: string; kind: string; name: string }[]) => void) {
  const store = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  async function lookUp(given: string): Promise<void> {
    const code = stairwellCodeIn(given)
    setError(code === null ? NO_CODE : undefined)
    if (code === null || busy) return
    setBusy(true)
    try {
      const found = await store.fetchQuery({
        queryKey: actionKey(places.byCode, { code }),
        queryFn: () => call(places.byCode, { code }),
        staleTime: 10 * 60_000,
      })
      onFound(found.places)
    } catch (cause) {
      setError(asCloudError(cause).message)
    } finally {
      setBusy(false)
    }
  }

  return { lookUp, busy, error, fail: (sentence: string) => setError(sentence), reset: () => setError(undefined) }
}
