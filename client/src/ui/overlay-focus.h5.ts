import { useEffect, useRef } from 'react'

const REACHABLE = 'button:not(:disabled), input, textarea'

function keepInside(overlay: Element, event: KeyboardEvent): void {
  const reachable = [...overlay.querySelectorAll<HTMLElement>(REACHABLE)]
  const from = event.shiftKey ? reachable[0] : reachable.at(-1)
  const to = event.shiftKey ? reachable.at(-1) : reachable[0]
  if (!to || (document.activeElement !== from && overlay.contains(document.activeElement))) return
  event.preventDefault()
  to.focus()
}

/** Taro's elements are invisible for some frames, and what is invisible takes no focus. */
const FRAMES = 30

function focusSoon(overlay: Element, frames = FRAMES): void {
  if (!overlay.isConnected || overlay.contains(document.activeElement)) return
  overlay.querySelector<HTMLElement>('.hx-dialog__actions button')?.focus()
  if (frames > 0) requestAnimationFrame(() => focusSoon(overlay, frames - 1))
}

/** Brings the focus to the main answer, keeps it inside, closes on Escape, and gives the focus back. */
export function useOverlayFocus(open: boolean, onEscape: () => void): void {
  const close = useRef(onEscape)
  close.current = onEscape
  useEffect(() => {
    if (!open) return
    const before = document.activeElement
    const overlay = document.querySelector('.hx-overlay')
    if (overlay) focusSoon(overlay)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      else if (event.key === 'Tab' && overlay) keepInside(overlay, event)
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open])
}
