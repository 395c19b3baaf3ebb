const LOOK_MS = 500

/**
 * Calls `then` once if the process that started this one ends. npm hands SIGTERM to a shell that dies of it without
 * passing it on; a server left behind like that would keep its port and its data. Started otherwise, one may well
 * outlive its shell. Returns how to stop looking.
 */
export function whenOrphaned(then: () => void): () => void {
  if (!process.env.npm_lifecycle_event) return () => {}
  const parent = process.ppid
  const look = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(look)
    then()
  }, LOOK_MS)
  look.unref()
  return () => clearInterval(look)
}
