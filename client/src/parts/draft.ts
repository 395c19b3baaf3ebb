import Taro from '@tarojs/taro'
import { useState } from 'react'

const KEPT_AS = 'hongxin.draft.'

interface Draft<T> {
  value: T
  set: (value: T) => void
  /** Forgets it, once it was sent. */
  clear: () => void
}

/** A form's content that outlives the page, a crash and a closed app: nothing typed is lost until it was sent. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const key = `${KEPT_AS}${name}`
  const [value, setValue] = useState<T>(() => {
    const kept: unknown = Taro.getStorageSync(key)
    return typeof kept === 'object' && kept !== null ? { ...empty, ...kept } : empty
  })
  return {
    value,
    set: (next) => {
      setValue(next)
      Taro.setStorageSync(key, next)
    },
    clear: () => {
      setValue(empty)
      Taro.removeStorageSync(key)
    },
  }
}

/** Forgets every form on this phone, as when the person has erased themselves. */
export function forgetDrafts(): void {
  const { keys } = Taro.getStorageInfoSync()
  for (const key of keys) if (key.startsWith(KEPT_AS)) Taro.removeStorageSync(key)
}
