import { QUEUE_LIMIT } from '../../../shared/domain/waitlist'
import type { LedgerDocument, Waiting } from '../../../shared/model/slot'
import type { Changes, Collection, Where } from '../collection'
import { absent, append, atLeast, dropFirst, inc, not, removeEntries } from '../operators'

/**
 * Waits in line in the ledger document itself, at the end of it. `where`: what else must hold, such as that it is full.
 * False if closed, the line is full, or the person is in it already or has a claim. One round trip.
 */
export async function join<T extends LedgerDocument>(
  store: Collection<T>,
  ledger: string,
  waiting: Waiting,
  where: object = {},
): Promise<boolean> {
  const free = {
    ...where,
    _id: ledger,
    open: true,
    'claims.by': not(waiting.by),
    'queue.by': not(waiting.by),
    [`queue.${QUEUE_LIMIT - 1}`]: absent(),
  }
  const marks = { touchedAt: waiting.at, offerAt: waiting.at }
  const changes = { queue: append(waiting), waits: inc(1), ...marks }
  return (await store.update(free as unknown as Where<T>, changes as unknown as Changes<T>)) === 1
}

/** Leaves the line; those behind may fit then. False if the party was not in it. One round trip. */
export async function leave<T extends LedgerDocument>(
  store: Collection<T>,
  ledger: string,
  id: string,
  now: number,
): Promise<boolean> {
  const where = { _id: ledger, 'queue.id': id } as unknown as Where<T>
  const changes = { queue: removeEntries({ id }), waits: inc(-1), offerAt: now }
  return (await store.update(where, changes as unknown as Changes<T>)) === 1
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
    waits: inc(-1),
    left: inc(-head.seats),
    claims: append({ id: claimId, by: head.by, seats: head.seats }),
    touchedAt: now,
  }
  if ((await store.update(where as unknown as Where<T>, changes as unknown as Changes<T>)) === 1) return true
  // Refused, or made before by a write whose answer was lost.
  return (await store.get(ledger))?.claims.some(({ id }) => id === claimId) ?? false
}
