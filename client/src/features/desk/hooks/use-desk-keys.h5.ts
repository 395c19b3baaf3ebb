import { useEffect, useRef } from 'react'
import type { DeskKeys } from './use-desk-keys'

const MOVES: Record<string, 1 | -1 | undefined> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** True while the key belongs to what has the focus: a text field, a button, or a question that lies over the page. */
function isSpokenFor(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('input, textarea, [role="dialog"]') || document.querySelector('.hx-overlay')) return true
  return event.key === 'Enter' && target?.closest('button') !== null && !target?.closest('.hx-pick')
}

const showChosen = () => document.querySelector('.hx-pick--chosen')?.scrollIntoView({ block: 'nearest' })

/** j, k or the arrows move along the requests; Enter acts on the one in view. A key held down counts once. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isSpokenFor(event)) return
      const by = MOVES[event.key]
      if (by === undefined && event.key !== 'Enter') return
      event.preventDefault()
      if (by !== undefined) {
        latest.current.onMove(by)
        requestAnimationFrame(showChosen)
      } else if (!event.repeat) latest.current.onEnter()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
