import type { Message } from '../../shared/model/message'
import { type Changes, type Collection, collection, type Where } from './collection'
import { inTurn, untilDone } from './in-turn'
import { above, ofSize, oneOf, removeEntries } from './operators'

interface Pending {
  _id: string
  pending: { id: string }[]
  pendingAt: number | null
}

export interface Drain<T extends Pending, K extends keyof T> {
  /** Fields to read besides `pending`. */
  fields: readonly K[]
  /** The inbox rows of all events of these documents, each with its fixed id. */
  rows(documents: Pick<T, K | '_id'>[]): Promise<Message[]> | Message[]
  /** What else must have happened before the events may be forgotten. Safe to repeat. */
  settle?(document: Pick<T, K | '_id'>, now: number): Promise<void>
  /** How many documents are settled and pulled at once; 1 where what follows from two may touch one thing. */
  width?: number
}

/** Documents settled and pulled at once. */
const WIDTH = 10
/** How long a drain goes on unless its job says otherwise (ms). */
const TIME = 8_000

const messages = collection('messages')

/**
 * Turns the pending events of an aggregate into inbox rows, settles what follows from them, then pulls them by id; batch
 * by batch, until nothing is due or the time is up (`until`, epoch ms). A crash anywhere leaves the events pending; rows
 * have fixed ids, so each comes once. Round trips: 2 for each batch, 1 for each document, and those of `rows` and `settle`.
 */
export async function drain<T extends Pending, K extends keyof T & string>(
  store: Collection<T>,
  { fields, rows, settle, width = WIDTH }: Drain<T, K | 'pending'>,
  now: number,
  limit: number,
  until = now + TIME,
): Promise<{ drained: number; rows: number }> {
  let found = 0
  const batch = async () => {
    const due = await store.find({
      where: { pendingAt: above(0) } as Where<T>,
      order: { field: 'pendingAt', direction: 'asc' },
      limit,
      fields: [...new Set([...fields, 'pending' as const])],
    })
    found = due.length
    const told = await rows(due)
    await messages.insertAllAbsent(told)
    await inTurn(due, width, async (document) => {
      await settle?.(document, now)
      await pull(store, document as unknown as Pending)
    })
    return { drained: due.reduce((sum, { pending }) => sum + pending.length, 0), rows: told.length }
  }
  return untilDone(until, batch, () => found < limit)
}

/** Pulls what was drained; an event that was pushed meanwhile stays and keeps the document on the list. */
async function pull<T extends Pending>(store: Collection<T>, { _id, pending }: Pending): Promise<void> {
  const done = removeEntries({ id: oneOf(pending.map(({ id }) => id)) })
  // Events keep their order: as many, with the same one last, are the same ones.
  const last = pending.length - 1
  const same = pending[last] ? { [`pending.${last}.id`]: pending[last].id } : {}
  const whole = { _id, pending: ofSize(pending.length), ...same } as unknown as Where<T>
  if ((await store.update(whole, { pending: done, pendingAt: null } as unknown as Changes<T>)) === 0) {
    await store.update({ _id } as unknown as Where<T>, { pending: done } as unknown as Changes<T>)
  }
}
