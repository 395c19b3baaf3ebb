import { AppError, type ErrorCode } from '../../../shared/contracts/errors'
import { QUEUE_LIMIT } from '../../../shared/domain/waitlist'
import type { Slot, Waiting } from '../../../shared/model/slot'
import type { Collection } from '../collection'
import { bookingOfClaim } from '../ids'
import { atLeast, below, present } from '../operators'
import { clearAway } from './claim'
import { dismiss } from './dismiss'
import { join } from './queue'
import type { Claimants } from './retire'
import { SWEEP_AFTER } from './sweep'

/** A party that wants to wait for one slot. */
export interface WishToWait extends Waiting {
  slot: string
  /** The version of the slot that the person saw. */
  version: number
}

/**
 * Waits in line for a slot that has no room, or says why not. A refusal is explained by one read; what is dead of the
 * person's own, in the line or among the claims, is cleared away and the line tried once more.
 * `made`: by this call; otherwise the very party stands in line already, or has its offer.
 * Round trips: 1 when in line; 3 where there is room that those in line do not fit into.
 * Errors: SLOT_UNKNOWN, SLOT_CLOSED, SLOT_CHANGED, SLOT_FULL (larger than the slot), SLOT_HAS_ROOM, QUEUE_FULL,
 * ALREADY_YOURS, KEY_USED, BUSY.
 */
export async function lineUp(
  store: Collection<Slot>,
  claimants: Claimants,
  wish: WishToWait,
): Promise<{ made: boolean }> {
  const { slot, version, ...waiting } = wish
  const { seats, by, at: now } = waiting
  const asSeen = { version, capacity: atLeast(seats) }
  if (await join(store, slot, waiting, { ...asSeen, left: below(seats) })) return { made: true }
  const found = await store.get(slot)
  if (!found) throw new AppError('SLOT_UNKNOWN')

  const claim = found.claims.find((one) => one.by === by)
  const entry = found.queue.find((one) => one.by === by)
  if (claim) {
    if (bookingOfClaim(claim.id) === waiting.id) return { made: false }
    if (!(await clearAway(store, claimants, found, claim, now))) throw new AppError('ALREADY_YOURS')
  } else if (entry) {
    if (entry.id === waiting.id && entry.seats === seats) return { made: false }
    if (entry.id === waiting.id) throw new AppError('KEY_USED')
    await clearEntry(store, claimants, found, entry, now)
  } else {
    const refusal = refusalOf(found, wish)
    if (refusal) throw new AppError(refusal)
  }

  // Full as before, or there is room for less than those in line.
  if (await join(store, slot, waiting, { ...asSeen, left: below(seats) })) return { made: true }
  if (await join(store, slot, waiting, { ...asSeen, 'queue.0': present() })) return { made: true }
  const again = await store.get(slot)
  throw new AppError((again && refusalOf(again, wish)) ?? 'BUSY')
}

/** Takes a dead party of the person's own out of the line. Errors: ALREADY_YOURS if it waits, BUSY if it may be on its way. */
async function clearEntry(
  store: Collection<Slot>,
  claimants: Claimants,
  found: Slot,
  entry: Waiting,
  now: number,
): Promise<void> {
  const claimant = (await claimants.read([entry.id])).get(entry.id)
  if (!claimant && entry.at > now - SWEEP_AFTER) throw new AppError('BUSY')
  const answer = await dismiss(store, claimants, found._id, entry, now, claimant)
  if (answer === 'waits') throw new AppError('ALREADY_YOURS')
  if (answer === 'moved') throw new AppError('BUSY')
}

function refusalOf(found: Slot, { seats, version }: WishToWait): ErrorCode | null {
  if (!found.open) return 'SLOT_CLOSED'
  if (found.version !== version) return 'SLOT_CHANGED'
  if (found.capacity < seats) return 'SLOT_FULL'
  if (found.queue.length >= QUEUE_LIMIT) return 'QUEUE_FULL'
  return found.queue.length === 0 && found.left >= seats ? 'SLOT_HAS_ROOM' : null
}
