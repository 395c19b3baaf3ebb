import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

const KEPT = 'hongxin.emergencies-seen'
/** Emergencies are few; the latest of this many are remembered. */
const MOST = 20

interface Emergency {
  id: string
  /** A corrected one has to be seen again. */
  version: number
}

const nameOf = ({ id, version }: Emergency) => `${id}:${version}`

let seen: readonly string[] | undefined
const listeners = new Set<() => void>()

function all(): readonly string[] {
  if (seen === undefined) {
    const kept: unknown = Taro.getStorageSync(KEPT)
    seen = Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
  }
  return seen
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For who has not registered: this emergency was read on this phone. Nobody is told. */
export function rememberSeen(emergency: Emergency): void {
  seen = [...all().filter((one) => one !== nameOf(emergency)), nameOf(emergency)].slice(-MOST)
  Taro.setStorageSync(KEPT, seen)
  for (const listener of listeners) listener()
}

/** Tells of an emergency whether it was read on this phone, for a component. */
export function useSeenHere(): (emergency: Emergency) => boolean {
  const names = useSyncExternalStore(watch, all, all)
  return (emergency) => names.includes(nameOf(emergency))
}
