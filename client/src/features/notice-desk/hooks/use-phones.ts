import { useState } from 'react'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { notices } from '../../../../../shared/contracts/notices'
import { useCommand } from '../../../cloud/use-command'

type Called = OutputOf<typeof notices.phones>['people'][number]

/** Phones of those whom an emergency has not reached, ten households at a time. Kept nowhere but on the screen. */
export function usePhones(where: { place: string; notice: string; building: string }) {
  const reveal = useCommand(notices.phones)
  const [shown, setShown] = useState<{ people: Called[]; next: string | null } | null>(null)

  async function more(): Promise<void> {
    const after = shown?.next
    const answer = await reveal.run({ ...where, ...(after ? { after } : {}) })
    if (answer) setShown({ people: [...(shown?.people ?? []), ...answer.people], next: answer.next })
  }

  return { shown, more, busy: reveal.busy, error: reveal.error }
}
