import { MINUTE } from '../../../shared/domain/shanghai'
import { inTurn, untilDone } from '../../kit/in-turn'
import { above, atMost, both } from '../../kit/operators'
import { sendOne } from './send-one'
import { messages } from './stores'

/** Sends under way at once: WeChat answers in a few hundred milliseconds, and so do five of them. */
const WIDTH = 5
/** A row that is still `sending` after this belongs to a run that died: its outcome is unknown for good. */
const STUCK_AFTER = 5 * MINUTE

/**
 * Sends what is queued through WeChat, batch by batch until nothing is due or the time is up (epoch ms), each copy at
 * most once. What is urgent stands first.
 */
export async function sendQueued(
  now: number,
  limit: number,
  until: number,
): Promise<Record<'sent' | 'tried' | 'stuck', number>> {
  const stuck = await settleStuck(now, limit)
  const batch = async () => {
    const due = await messages.find({
      where: { send: 'queued', sendAt: both(above(0), atMost(now)) },
      order: { field: 'sendAt', direction: 'asc' },
      limit,
    })
    // WeChat may be slow: what has not begun when the time is up stays queued, rather than die with the run.
    const states = await inTurn(due, WIDTH, async (message) => (Date.now() < until ? sendOne(message, now) : null))
    const sent = states.filter((state) => state === 'sent').length
    return { sent, tried: states.filter((state) => state !== null).length }
  }
  const done = await untilDone(until, batch, ({ tried }) => tried < limit)
  return { ...done, stuck }
}

/**
 * Rows left `sending` by a run that died become `unknown`: shown to staff, never sent again by themselves. Their consent
 * stays as it stands, since nobody knows whether it had been spent: either way it adds up.
 */
async function settleStuck(now: number, limit: number): Promise<number> {
  const where = { send: 'sending', sendAt: both(above(0), atMost(now - STUCK_AFTER)) } as const
  const order = { field: 'sendAt', direction: 'asc' } as const
  const stuck = await messages.find({ where, order, limit, fields: ['sendAt'] })
  await inTurn(stuck, WIDTH, ({ _id, sendAt }) =>
    messages.update({ _id, send: 'sending', sendAt }, { send: 'unknown', sendAt: null, failure: 'stuck' }),
  )
  return stuck.length
}
