/** Works through a list with at most `width` under way at once; the answers stand in the list's order. The first failure is thrown once all that began have ended. */
export async function inTurn<T, R>(list: readonly T[], width: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  const failures: unknown[] = []
  let next = 0
  const worker = async () => {
    while (next < list.length && failures.length === 0) {
      const at = next
      next += 1
      try {
        answers[at] = await work(list[at] as T)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, worker))
  if (failures.length > 0) throw failures[0]
  return answers
}

/** Repeats a batch until it finds nothing more or the time is up (epoch ms by the platform's clock); what it did in all. */
export async function untilDone<R extends Record<string, number>>(
  until: number,
  batch: () => Promise<R>,
  isDone: (done: R) => boolean,
): Promise<R> {
  const sum: Record<string, number> = {}
  for (;;) {
    const done = await batch()
    for (const [name, count] of Object.entries(done)) sum[name] = (sum[name] ?? 0) + count
    if (isDone(done) || Date.now() >= until) return sum as R
  }
}
