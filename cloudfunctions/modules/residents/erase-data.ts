import { MINUTE } from '../../../shared/domain/shanghai'
import { above, atMost, both } from '../../kit/operators'
import { people } from '../../kit/people'
import { eraseRest } from './erase-rest'

/** Calls that had begun before the record lost its name have ended by then (ms); what they still wrote is found. */
const CALLS_OVER = 2 * MINUTE
/** One that fails keeps no other waiting, and is tried again then (ms). */
const AGAIN_IN = 5 * MINUTE

/**
 * Finishes erasures: a first run makes sure of what the person's own call began, a last one of what came late.
 * Only then may the same person register again. Resumable anywhere; oldest first.
 */
export async function eraseData(now: number, limit: number): Promise<{ erased: number; unfinished: number }> {
  const due = await people.find({
    where: { eraseAt: both(above(0), atMost(now)) },
    order: { field: 'eraseAt', direction: 'asc' },
    limit,
    fields: ['erasedAt', 'eraseAt'],
  })
  let erased = 0
  for (const { _id, erasedAt } of due) {
    await people.update({ _id }, { eraseAt: now + AGAIN_IN })
    const left = await eraseRest(_id, now)
    const over = (erasedAt ?? 0) + CALLS_OVER
    if (left > 0) continue
    await people.update({ _id }, { eraseAt: now < over ? over : null })
    if (now >= over) erased += 1
  }
  return { erased, unfinished: due.length - erased }
}
