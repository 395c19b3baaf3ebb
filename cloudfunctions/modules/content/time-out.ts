import { AppError } from '../../../shared/contracts/errors'
import { CHECK_MACHINE } from '../../../shared/domain/check-machine'
import { untilDone } from '../../kit/in-turn'
import { above, atMost, both } from '../../kit/operators'
import { transition } from '../../kit/transition'
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
  try {
    await transition(CHECK_MACHINE, contentChecks, {
      id,
      rev,
      status: 'checking',
      event: 'timeOut',
      actor: { id: 'system', role: 'system' },
      channel: 'timer',
      key: `timeOut:${rev}`,
      now,
      changes: { dueAt: null },
      explain: () => 'STALE',
      unknown: 'CHECK_UNKNOWN',
    })
    return true
  } catch (error) {
    // Outrun by a verdict.
    if (!(error instanceof AppError)) throw error
    return false
  }
}
