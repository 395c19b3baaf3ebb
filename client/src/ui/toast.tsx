import { View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { aria } from './aria'
import { Icon } from './icon'

interface Said {
  message: string
  kind: 'done' | 'failed'
}

/** Long enough for slow readers. */
const SHOWN_MS = 4_000

let said: Said | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(next: Said | null): void {
  said = next
  for (const listener of listeners) listener()
}

/** Says one sentence for four seconds, in large type too. For what must not be missed use a page's own words. */
export function toast(message: string, kind: Said['kind'] = 'done'): void {
  clearTimeout(timer)
  set({ message, kind })
  timer = setTimeout(() => set(null), SHOWN_MS)
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const current = () => said

/** Where it is said: in the page that is in view. */
export function ToastHost({ inView }: { inView: boolean }) {
  const now = useSyncExternalStore(watch, current, current)
  if (!inView || now === null) return null
  return (
    <View className="hx-toast" {...aria({ role: 'status', live: 'polite' })}>
      <Icon name={now.kind === 'done' ? 'check' : 'warning'} />
      <View>{now.message}</View>
    </View>
  )
}
