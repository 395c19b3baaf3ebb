import type { LedgerDocument, Waiting } from '../../../shared/model/slot'
import type { Changes, Collection, Where } from '../collection'
import { absent, append, atLeast, dropFirst, inc, not, removeEntries } from '../operators'

/** No document's queue grows beyond this. */
export const QUEUE_LIMIT = 30

/** Waits in line in the ledger document itself. False if closed, full, or the person is in it already. One round trip. */
export async function join<T extends LedgerDocument>(
  store: Collection<T>,
  ledger: string,
  waiting: Waiting,
): Promise<boolean> {
  const where = {
    _id: ledger,
    open: true,
    'claims.by': not(waiting.by),
    'queue.by': not(waiting.by),
    [`queue.${QUEUE_LIMIT - 1}`]: absent(),
  }
  return (await store.update(where as unknown as Where<T>, { queue: append(waiting) } as unknown as Changes<T>)) === 1
}

/** Leaves the line. False if the party was not in it. One round trip. */
export async function leave<T extends LedgerDocument>(
  store: Collection<T>,
  ledger: string,
  id: string,
): Promise<boolean> {
  const where = { _id: ledger, 'queue.id': id } as unknown as Where<T>
  return (await store.update(where, { queue: removeEntries({ id }) } as unknown as Changes<T>)) === 1
}

/**
 * Turns the head of the line into a claim, in one write conditioned on that head and on what is left.
 * The stated rule: a party larger than what is left blocks those behind it, until it fits, passes or leaves.
 * True if the offer stands. One round trip; one more if this call did not make it.
 */
export async function offer<T extends LedgerDocument>(
  store: Collection<T>,
  ledger: string,
  head: Waiting,
  claimId: string,
  now: number,
): Promise<boolean> {
  const where = { _id: ledger, open: true, 'queue.0.id': head.id, left: atLeast(head.seats) }
  const changes = {
    queue: dropFirst(),
    left: inc(-head.seats),
    claims: append({ id: claimId, by: head.by, seats: head.seats }),
    touchedAt: now,
  }
  if ((await store.update(where as unknown as Where<T>, changes as unknown as Changes<T>)) === 1) return true
  // Refused, or made before by a write whose answer was lost.
  return (await store.get(ledger))?.claims.some(({ id }) => id === claimId) ?? false
}
