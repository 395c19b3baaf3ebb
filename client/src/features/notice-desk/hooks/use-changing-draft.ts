import { useRef } from 'react'
import { useDraft } from '../../../parts/draft'

/**
 * A draft whose changes are told as functions of what stands now: an upload or an answer ends long after its tap, and
 * must not bring back the words of that moment.
 */
export function useChangingDraft<T extends object>(name: string, empty: T) {
  const draft = useDraft<T>(name, empty)
  const latest = useRef(draft.value)
  latest.current = draft.value

  function change(part: (now: T) => Partial<T>): void {
    latest.current = { ...latest.current, ...part(latest.current) }
    draft.set(latest.current)
  }

  return { value: draft.value, change, clear: draft.clear }
}
