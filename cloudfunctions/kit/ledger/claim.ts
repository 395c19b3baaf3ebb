import { isDeepStrictEqual } from 'node:util'
import { AppError, type ErrorCode } from '../../../shared/contracts/errors'
import type { Claim, LedgerDocument } from '../../../shared/model/slot'
import type { Collection } from '../collection'
import { bookingOfClaim } from '../ids'
import { type Claimants, retire, wants } from './retire'
import { SWEEP_AFTER } from './sweep'
import { cellsOf, entryOf, take, type Want } from './take'

/** `made`: by this call. Otherwise the very claim stands already, or another one that the same aggregate wants. */
export type ClaimAnswer = { made: boolean }

/**
 * Takes a place, or says why not. A refusal is explained by one read; a dead claim of the person's own is cleared
 * away and the claim tried once more.
 * Round trips: 1 when taken. Errors: SLOT_UNKNOWN, SLOT_CLOSED, SLOT_CHANGED, SLOT_TOO_SOON, SLOT_NOT_YET, SLOT_FULL,
 * ALREADY_YOURS, BUSY.
 */
export async function claim<T extends LedgerDocument>(
  store: Collection<T>,
  claimants: Claimants,
  want: Want,
  now: number,
): Promise<ClaimAnswer> {
  if (await take(store, want, now)) return { made: true }
  const found = await store.get(want.ledger)
  if (!found) throw new AppError('SLOT_UNKNOWN')

  const standing = found.claims.find(({ by }) => by === want.by)
  if (isDeepStrictEqual(standing, entryOf(want))) return { made: false }
  if (standing) {
    const cleared = await clearAway(store, claimants, found, standing, now)
    if (!cleared && bookingOfClaim(standing.id) === bookingOfClaim(want.id)) return { made: false }
    if (!cleared) throw new AppError('ALREADY_YOURS')
  } else {
    const refusal = refusalOf(found, want, now)
    if (refusal) throw new AppError(refusal)
  }

  if (await take(store, want, now)) return { made: true }
  const again = await store.get(want.ledger)
  throw new AppError((again && refusalOf(again, want, now)) ?? 'BUSY')
}

/** True if a person's own claim was dead and is gone. A claim whose aggregate may still be on its way is left alone: BUSY. */
export async function clearAway<T extends LedgerDocument>(
  store: Collection<T>,
  claimants: Claimants,
  found: T,
  standing: Claim,
  now: number,
): Promise<boolean> {
  const id = bookingOfClaim(standing.id)
  const claimant = (await claimants.read([id])).get(id)
  if (claimant && wants(claimant, found._id, standing)) return false
  if (!claimant && found.touchedAt !== null && found.touchedAt > now - SWEEP_AFTER) throw new AppError('BUSY')
  const answer = await retire(store, claimants, found._id, standing, now, claimant)
  if (answer === 'moved') throw new AppError('BUSY')
  return answer === 'retired'
}

function refusalOf<T extends LedgerDocument>(found: T, want: Want, now: number): ErrorCode | null {
  if (!found.open) return 'SLOT_CLOSED'
  if (found.version !== want.version) return 'SLOT_CHANGED'
  if (found.claimFrom !== undefined && found.claimFrom > now) return 'SLOT_NOT_YET'
  if (found.claimUntil !== undefined && found.claimUntil <= now) return 'SLOT_TOO_SOON'
  if (found.queue.length > 0) return 'SLOT_FULL'
  return cellsOf(want).every((cell) => valueAt(found, cell) >= want.seats) ? null : 'SLOT_FULL'
}

/** A counter's value; a counter that does not exist has nothing left. */
function valueAt(document: object, path: string): number {
  const value = path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], document)
  return typeof value === 'number' ? value : 0
}
