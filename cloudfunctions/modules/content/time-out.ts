import { CHECK_MACHINE } from '../../../shared/domain/check-machine'
import { byTimer } from '../../kit/by-timer'
import { untilDone } from '../../kit/in-turn'
import { above, atMost, both } from '../../kit/operators'
import { contentChecks } from './stores'

/** What WeChat has not answered in time goes to a person, oldest first; a verdict that comes first decides. */
export async function timeOutChecks(now: number, limit: number, until: number): Promise<{ timedOut: number }> {
  const late = { dueAt: both(above(0), atMost(now)) }
  const batch = async () => {
    const due = await contentChecks.find({
      where: { status: 'checking', ...late },
      order: { field: 'dueAt', direction: 'asc' },
      limit,
      fields: ['rev'],
    })
    let timedOut = 0
    for (const { _id, rev } of due) if (await timeOut(_id, rev, now)) timedOut += 1
    return { timedOut, found: due.length }
  }
  const { timedOut } = await untilDone(until, batch, ({ found }) => found < limit)
  return { timedOut }
}

async function timeOut(id: string, rev: number, now: number): Promise<boolean> {
  const fired = { id, rev, status: 'checking', event: 'timeOut', now, unknown: 'CHECK_UNKNOWN' } as const
  return (await byTimer(CHECK_MACHINE, contentChecks, { ...fired, changes: { dueAt: null } })) !== null
}
