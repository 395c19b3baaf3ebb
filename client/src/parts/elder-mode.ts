import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const KEPT = 'hongxin.elder-mode'

let on: boolean | undefined
const listeners = new Set<() => void>()

/** Whether 长辈模式 (large type, less decoration) is on; kept on this phone. */
export function elderMode(): boolean {
  on ??= Taro.getStorageSync(KEPT) === 'on'
  return on
}

/** Turns 长辈模式 on or off for every page at once. */
export function setElderMode(value: boolean): void {
  on = value
  Taro.setStorageSync(KEPT, value ? 'on' : 'off')
  for (const listener of listeners) listener()
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 长辈模式, for a component. */
export function useElderMode(): boolean {
  return useSyncExternalStore(watch, elderMode, elderMode)
}
