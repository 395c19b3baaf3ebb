import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { grids } from '../../../../../shared/contracts/grids'
import { places } from '../../../../../shared/contracts/places'
import { actionKey, useAction } from '../../../cloud/use-action'

/** While it is being read or written somebody looks on. */
const REFRESH_MS = 3_000
/** What shows places by name, and is old once an import is written. */
const AFTER = [places.imports, places.browse, places.inside, places.neighbours, grids.list]

/** One import with its first faults; asked again every few seconds while the cloud is at work on it. */
export function useImport(community: string, id: string) {
  const store = useQueryClient()
  const [atWork, setAtWork] = useState(true)
  const query = useAction(
    places.importDetail,
    { community, import: id },
    {
      enabled: community !== '' && id !== '',
      staleTime: 1_000,
      ...(atWork ? { refreshEvery: REFRESH_MS } : {}),
    },
  )
  const status = query.data?.import.status ?? 'reading'
  useEffect(() => {
    setAtWork(status === 'reading' || status === 'writing')
    for (const stale of AFTER) store.invalidateQueries({ queryKey: actionKey(stale) })
  }, [status, store])
  return query
}
