import { focusManager, onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { isOnline, watchOnline } from '../parts/online'
import { queryClient } from './query-client'

focusManager.setEventListener(() => () => undefined)
// Launched is shown: else the first onShow would count as a return and ask for what has just been asked.
focusManager.setFocused(true)
onlineManager.setEventListener((setOnline) => {
  setOnline(isOnline())
  return watchOnline(() => setOnline(isOnline()))
})

/** Gives every page the store of server data, which follows the app being shown, hidden, online and offline. */
export function CloudProvider({ children }: PropsWithChildren) {
  useDidShow(() => focusManager.setFocused(true))
  useDidHide(() => focusManager.setFocused(false))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
