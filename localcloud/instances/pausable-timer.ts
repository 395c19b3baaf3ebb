export interface PausableTimer {
  /** Stops the clock; the returned function lets it go on. Pauses may overlap. */
  pause(): () => void
  clear(): void
}

/** Runs `expire` once after `ms` of time during which nobody paused it. */
export function startPausableTimer(ms: number, expire: () => void): PausableTimer {
  let remaining = ms
  let startedAt = Date.now()
  let pauses = 0
  let over = false
  let timer = setTimeout(fire, remaining)

  function fire() {
    over = true
    expire()
  }

  return {
    pause() {
      if (pauses++ === 0 && !over) {
        clearTimeout(timer)
        remaining -= Date.now() - startedAt
      }
      let resumed = false
      return () => {
        if (resumed) return
        resumed = true
        if (--pauses > 0 || over) return
        startedAt = Date.now()
        timer = setTimeout(fire, Math.max(0, remaining))
      }
    },
    clear() {
      over = true
      clearTimeout(timer)
    },
  }
}
