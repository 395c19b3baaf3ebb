import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { notices } from '../../../../../shared/contracts/notices'
import type { VisitResult } from '../../../../../shared/domain/reach'
import { call } from '../../../cloud/call'
import { actionKey } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'
import { usePages } from '../../../cloud/use-pages'
import type { Household } from '../parts/notice-views'
import { roundOf } from '../parts/visit-round'

interface Where {
  place: string
  notice: string
  building: string
}

/** Pages of fifty households: more than any building has. */
const MOST_PAGES = 40

/** What stands of one household now, wherever it is in the building; undefined if it is not to be found. */
async function standsNow(where: Where, id: string): Promise<Household | undefined> {
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { households, next } = await call(notices.visitList, { ...where, view: 'all', ...(after ? { after } : {}) })
    const found = households.find((one) => one.id === id)
    if (found || next === null) return found
    after = next
  }
  return undefined
}

/**
 * The doors to knock on, and what came of it. The list does not move under the finger: what was just answered lies over
 * what the cloud gave. Where somebody else was quicker, what they wrote is shown and nothing of theirs is lost.
 */
export function useVisits(where: Where) {
  const store = useQueryClient()
  const query = usePages(notices.visitList, { ...where, view: 'unreached' }, { enabled: where.building !== '' })
  const visited = useCommand(notices.visited)
  const [answered, setAnswered] = useState<Record<string, Household>>({})
  const [answering, setAnswering] = useState('')
  const [overtaken, setOvertaken] = useState<Household | null>(null)

  // What lies behind this page is asked again once, on leaving: not at every door.
  useEffect(
    () => () => {
      for (const stale of [notices.board, notices.visitList]) store.invalidateQueries({ queryKey: actionKey(stale) })
    },
    [store],
  )

  const keep = (household: Household) => setAnswered((before) => ({ ...before, [household.id]: household }))
  const listed = (query.data?.pages ?? []).flatMap((page) => page.households)

  /** True once it is written down. */
  async function answer({ id, rev }: Household, result: VisitResult, note: string): Promise<boolean> {
    setAnswering(id)
    setOvertaken(null)
    const done = await visited.run({ ...where, household: id, result, note, rev })
    if (done) keep(done.household)
    return done !== undefined
  }

  // Somebody else was quicker: what they wrote is shown, and one's own answer is not sent over it.
  const { error, reset } = visited
  const stale = error?.code === 'STALE'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal.
  useEffect(() => {
    if (!stale) return
    standsNow(where, answering).then(
      (found) => {
        if (!found) return
        keep(found)
        setOvertaken(found)
        reset()
      },
      // The refusal stays in view, and can be tried again.
      (cause: unknown) => console.warn('visitList', cause),
    )
  }, [stale])

  return {
    query,
    round: roundOf(listed, answered),
    answer,
    /** The household whose answer is on its way. */
    busy: visited.busy ? answering : '',
    /** The household whose answer was refused, and why. */
    refused: visited.error ? { id: answering, error: visited.error } : null,
    /** The household that was written on, or read on a phone, meanwhile: as it stands now. */
    overtaken,
  }
}
