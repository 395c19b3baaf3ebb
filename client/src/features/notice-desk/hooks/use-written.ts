import { useEffect, useState } from 'react'
import { notices } from '../../../../../shared/contracts/notices'
import { useAction } from '../../../cloud/use-action'
import { usePages } from '../../../cloud/use-pages'

export type WrittenView = 'waiting' | 'published' | 'over'

/** While people are being told somebody looks on. */
const REFRESH_MS = 3_000

/** Others work on the same notice: who opens it sees it as it stands. */
const FRESH_MS = 1_000

/** Notices of a place and of what lies in it, page after page. */
export const useWritten = (place: string, view: WrittenView) =>
  usePages(notices.written, { place, view }, { enabled: place !== '' })

/** Notices that reach into a place, of whoever wrote them, page after page. */
export const useReaching = (place: string) => usePages(notices.reaching, { place }, { enabled: place !== '' })

/** One notice as those who answer for its place see it; asked again every few seconds while people are being told. */
export function useWrittenOne(place: string, notice: string) {
  const [fanning, setFanning] = useState(false)
  const query = useAction(
    notices.writtenOne,
    { place, notice },
    {
      enabled: place !== '' && notice !== '',
      staleTime: FRESH_MS,
      ...(fanning ? { refreshEvery: REFRESH_MS } : {}),
    },
  )
  const told = query.data?.notice.fanning ?? false
  useEffect(() => setFanning(told), [told])
  return query
}
