import { fitFields } from '../../../shared/domain/message-templates'
import { clockOf, dayOf } from '../../../shared/domain/shanghai'
import type { Message } from '../../../shared/model/message'
import { inTurn, untilDone } from '../../kit/in-turn'
import { above, atMost, both, oneOf, replace } from '../../kit/operators'
import { unreadOf } from './inbox'
import { messages } from './stores'

/** People whose summaries are made at once. */
const WIDTH = 5
/** Far more than anybody is told in a day; what is beyond comes with the next batch. */
const MOST = 1000

/**
 * Sums up what waits, person by person: the latest row goes out in the summary's words, all others are marked as part of
 * it. Every row leaves `digest` by one conditional write, the others before the latest, and only the latest of what is
 * left is ever queued: however often this is repeated or doubled, no row is sent twice, and a crash leaves the latest for
 * the next run. Round trips for each person: rows, unread, others, latest.
 */
export async function sendDigests(
  now: number,
  limit: number,
  until: number,
): Promise<{ digests: number; rows: number }> {
  const due = { send: 'digest', sendAt: both(above(0), atMost(now)) } as const
  const order = { field: 'sendAt', direction: 'asc' } as const
  const batch = async () => {
    const waiting = await messages.find({ where: due, order, limit, fields: ['person', 'sendAt'] })
    const people = [...new Set(waiting.map(({ person }) => person))]
    const made = await inTurn(people, WIDTH, async (person) => {
      const fields = ['title', 'at', 'sort', 'unread'] as const
      const rows = await messages.find({ where: { person, ...due }, order, limit: MOST, fields })
      return sumUp(person, rows, now)
    })
    return { digests: made.filter(Boolean).length, rows: waiting.length }
  }
  return untilDone(until, batch, ({ rows }) => rows < limit)
}

type Row = Pick<Message, '_id' | 'title' | 'at' | 'sort' | 'unread'>

/** True if a summary was queued. What has been read by now needs none. */
async function sumUp(person: string, rows: readonly Row[], now: number): Promise<boolean> {
  const fresh = rows.filter(({ unread }) => unread).sort((a, b) => (a.sort < b.sort ? 1 : -1))
  const [latest, ...others] = fresh
  await leave(
    rows.filter(({ unread }) => !unread).map(({ _id }) => _id),
    'read',
  )
  await leave(
    others.map(({ _id }) => _id),
    'inDigest',
  )
  if (!latest) return false
  // All that is unread, so that the number is right also where a run before this one has died half-way.
  const fields = fitFields({
    number1: String(await unreadOf(person)),
    thing2: latest.title,
    time3: `${dayOf(latest.at)} ${clockOf(latest.at)}`,
  })
  const summary = { template: 'digest', fields: replace(fields), send: 'queued', sendAt: now, attempts: 0 } as const
  return (await messages.update({ _id: latest._id, send: 'digest' }, summary)) === 1
}

async function leave(ids: readonly string[], failure: string): Promise<void> {
  if (ids.length === 0) return
  await messages.update({ _id: oneOf(ids), send: 'digest' }, { send: 'none', sendAt: null, failure })
}
