import { useEffect, useRef, useState } from 'react'
import { notices } from '../../../../../shared/contracts/notices'
import { useAction } from '../../../cloud/use-action'
import { usePages } from '../../../cloud/use-pages'

/** While people are being told somebody looks on. */
const REFRESH_MS = 3_000
/** Who opens a board wants to see how things stand now, in the total and at every door. */
const FRESH_MS = 1_000
/** What a notice is called does not change while somebody looks at its board. */
const TITLE_STALE_MS = 10 * 60_000

/** How far a notice has come within a place; asked again every few seconds while people are being told. */
export function useBoard(place: string, notice: string, building: string) {
  const [fanning, setFanning] = useState(false)
  const query = useAction(
    notices.board,
    { place, notice, ...(building === '' ? {} : { building }) },
    { enabled: place !== '' && notice !== '', staleTime: FRESH_MS, ...(fanning ? { refreshEvery: REFRESH_MS } : {}) },
  )
  const told = query.data?.fanning ?? false
  useEffect(() => setFanning(told), [told])
  return query
}

/** What a notice is called and of what kind it is, for pages about it. */
export function useNoticeName(notice: string) {
  return useAction(notices.one, { notice }, { enabled: notice !== '', staleTime: TITLE_STALE_MS }).data?.notice
}

/**
 * Every household of a building, door by door, as pages of fifty that follow by themselves. `counted`: what the board
 * counts; when that changes, the doors are asked again.
 */
export function useDoors(place: string, notice: string, building: string, counted: string) {
  const input = { place, notice, building, view: 'all' } as const
  const query = usePages(notices.visitList, input, { enabled: building !== '', staleTime: FRESH_MS })
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage, refetch } = query
  const shown = useRef(counted)
  useEffect(() => {
    if (shown.current === counted) return
    shown.current = counted
    void refetch()
  }, [counted, refetch])
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage()
  }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage])
  return query
}
