import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down asks again; its page config must set `enablePullDownRefresh`. */
export function usePullToRefresh(refetch: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    refetch().finally(() => Taro.stopPullDownRefresh())
  })
}
