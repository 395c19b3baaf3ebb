import { useEffect, useState } from 'react'

/** Draws the caller again every minute, for words such as 还剩 28 分钟. */
export function useMinute(): void {
  const [, beat] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => beat((count) => count + 1), 60_000)
    return () => clearInterval(timer)
  }, [])
}
