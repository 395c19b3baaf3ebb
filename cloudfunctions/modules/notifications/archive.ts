import { DAY } from '../../../shared/domain/shanghai'
import { untilDone } from '../../kit/in-turn'
import { atMost, oneOf } from '../../kit/operators'
import { messages } from './stores'

/** What was read is put aside after this long, what was not after this: nobody will read it any more. */
const READ_KEPT = 90 * DAY
const UNREAD_KEPT = 180 * DAY
/** Rows that one write moves. */
const BATCH = 500

/** Puts old messages aside: still there, on a list of their own, and no longer counted as unread. Two round trips a batch. */
export async function archiveMessages(now: number, until: number): Promise<{ archived: number }> {
  const read = await moveOld(false, now - READ_KEPT, until)
  const unread = await moveOld(true, now - UNREAD_KEPT, until)
  return { archived: read + unread }
}

async function moveOld(unread: boolean, before: number, until: number): Promise<number> {
  const batch = async () => {
    const old = await messages.find({
      where: { shelf: 'inbox', unread, at: atMost(before) },
      order: { field: 'at', direction: 'asc' },
      limit: BATCH,
      fields: ['at'],
    })
    const ids = old.map(({ _id }) => _id)
    const changes = { shelf: 'archive', unread: false } as const
    return { found: ids.length, archived: ids.length === 0 ? 0 : await messages.update({ _id: oneOf(ids) }, changes) }
  }
  return (await untilDone(until, batch, ({ found }) => found < BATCH)).archived
}
