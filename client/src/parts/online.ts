import { useSyncExternalStore } from 'react'
import { watchNetwork } from './network'

let online = true
let watching = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  if (value === online) return
  online = value
  for (const listener of listeners) listener()
}

function watchPlatform(): void {
  if (watching) return
  watching = true
  watchNetwork(set)
}

/** True unless the platform says that there is no network. */
export function isOnline(): boolean {
  return online
}

/** Calls back whenever the network goes or comes; returns how to stop. */
export function watchOnline(listener: () => void): () => void {
  watchPlatform()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether there is a network, for a component. */
export function useOnline(): boolean {
  return useSyncExternalStore(watchOnline, isOnline, isOnline)
}
