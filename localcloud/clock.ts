export interface Clock {
  /** Epoch milliseconds as the functions, the database and the timers see them. */
  now(): number
  offset(): number
  move(offsetMs: number): void
  onMove(listener: () => void): () => void
}

/** The cloud's clock: real time plus an offset that a test or a person may change. */
export function createClock(): Clock {
  let offsetMs = 0
  const listeners = new Set<() => void>()
  return {
    now: () => Date.now() + offsetMs,
    offset: () => offsetMs,
    move(next) {
      offsetMs = next
      for (const listener of listeners) listener()
    },
    onMove(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
