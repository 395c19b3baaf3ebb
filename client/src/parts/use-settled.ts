import { useEffect, useState } from 'react'

/** Long enough for slow typing, short enough not to be waited for. */
const PAUSE_MS = 500

/** What was typed, once the typing has paused: one question to the cloud, not one per letter. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
