/** Texts that an instance keeps by id for a while, so that a job which meets them again and again reads them once. */
export interface Kept {
  /** What is known of these ids; `read` is asked for the others, in one go. `now`: epoch ms. */
  of(ids: readonly string[], now: number): Promise<Map<string, string>>
}

/** Keeps at most so many, each as long as `keep` (ms): it may be that late in hearing of a change. */
export function keeping(
  read: (ids: readonly string[]) => Promise<Map<string, string>>,
  { keep, most }: { keep: number; most: number },
): Kept {
  const kept = new Map<string, { text: string; readAt: number }>()
  const isFresh = (id: string, now: number) => {
    const known = kept.get(id)
    // The clock may have been set back.
    return known !== undefined && Math.abs(now - known.readAt) < keep
  }
  return {
    async of(ids, now) {
      const known = [...new Set(ids)].flatMap((id): [string, string][] => {
        const { text } = (isFresh(id, now) && kept.get(id)) || {}
        return text === undefined ? [] : [[id, text]]
      })
      const answer = new Map(known)
      const missing = [...new Set(ids)].filter((id) => !answer.has(id))
      if (missing.length === 0) return answer
      const found = await read(missing)
      if (kept.size + found.size > most) kept.clear()
      for (const [id, text] of found) {
        kept.set(id, { text, readAt: now })
        answer.set(id, text)
      }
      return answer
    },
  }
}
