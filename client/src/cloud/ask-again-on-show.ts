import { useDidShow } from '@tarojs/taro'

interface Asked {
  isStale: boolean
  /** Epoch ms; 0 before. */
  dataUpdatedAt: number
  errorUpdatedAt: number
  refetch: (options: { cancelRefetch: boolean }) => unknown
}

/** The first show comes before or just after the first answer, and must not ask a second time. */
const JUST_NOW_MS = 1_000

/** Earlier pages stay mounted: when one comes back into view, an old or failed answer is asked for again. */
export function useAskAgainOnShow(query: Asked, enabled: boolean): void {
  // Read while rendering, so that the observer renders again when the answer grows old.
  const { isStale } = query
  useDidShow(() => {
    const settledAt = Math.max(query.dataUpdatedAt, query.errorUpdatedAt)
    const old = settledAt > 0 && isStale && Date.now() - settledAt > JUST_NOW_MS
    if (enabled && old) query.refetch({ cancelRefetch: false })
  })
}
