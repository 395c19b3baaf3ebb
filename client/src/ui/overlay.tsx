import { View } from '@tarojs/components'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useOverlayFocus } from './overlay-focus'

let layer: ReactNode = null
const listeners = new Set<() => void>()

function set(next: ReactNode): void {
  layer = next
  for (const listener of listeners) listener()
}

function watch(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const current = () => layer

/**
 * Lays something over the page in view until it settles: `draw` gets the function that closes it with an answer.
 * One at a time: whatever lay there before is answered by its `instead`, never left waiting.
 */
export function present<T>(draw: (close: (answer: T) => void) => ReactNode, instead: T): Promise<T> {
  dismiss()
  return new Promise((settle) => {
    const close = (answer: T) => {
      dismissed = undefined
      set(null)
      settle(answer)
    }
    dismissed = () => close(instead)
    set(draw(close))
  })
}

let dismissed: (() => void) | undefined

/** Closes what lies over the page, as when the page is left. */
export function dismiss(): void {
  dismissed?.()
}

/** Where the layer is drawn: in the page that is in view. */
export function OverlayHost({ inView }: { inView: boolean }) {
  const drawn = useSyncExternalStore(watch, current, current)
  const open = inView && drawn !== null
  useOverlayFocus(open, dismiss)
  if (!open) return null
  return <View className="hx-overlay">{drawn}</View>
}
