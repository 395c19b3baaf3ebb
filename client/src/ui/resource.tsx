import type { ReactNode } from 'react'
import { Failure } from './failure'
import { NoticeBar } from './notice-bar'
import { Skeleton } from './skeleton'

interface Loaded<T> {
  data: T | undefined
  error: { message: string; requestId?: string | undefined } | null
  fetchStatus: 'fetching' | 'paused' | 'idle'
  refetch: () => unknown
}

interface ResourceProps<T> {
  /** What `useAction` or `usePages` gave. */
  query: Loaded<T>
  children: (data: T) => ReactNode
  /** Grey lines while loading, or its own skeleton. */
  skeleton?: ReactNode
  /** Shown instead of the children when `isEmpty` says so. */
  empty?: ReactNode
  isEmpty?: (data: T) => boolean
}

const OFFLINE = '现在没有网络。连上网络后，这里会自动打开。'

/** The one way to show what the cloud answers: loading, failed, without network, empty, or there. */
export function Resource<T>({ query, children, skeleton, empty, isEmpty }: ResourceProps<T>) {
  const retry = () => {
    query.refetch()
  }
  if (query.data === undefined) {
    if (query.error) return <Failure message={query.error.message} requestId={query.error.requestId} onRetry={retry} />
    if (query.fetchStatus === 'paused') return <Failure message={OFFLINE} onRetry={retry} />
    return skeleton ?? <Skeleton />
  }
  return (
    <>
      {query.error && (
        <NoticeBar kind="warning" action={{ label: '刷新', onPress: retry }}>
          没能更新，下面可能不是最新内容。
        </NoticeBar>
      )}
      {isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  )
}
