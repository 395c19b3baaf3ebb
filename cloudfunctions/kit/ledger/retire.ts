import type { Claim, LedgerDocument } from '../../../shared/model/slot'
import type { Collection } from '../collection'
import { bookingOfClaim, revOfClaim } from '../ids'
import { resize } from './resize'
import { release } from './take'

/** The aggregate behind a claim, as far as the ledger must know it. */
export interface Claimant {
  person: string
  /** Id of the ledger document that it wants its claim in. */
  ledger: string
  claim: string
  seats: number
  live: boolean
  /** It stands in line, and wants the claim that its offer will be. */
  waits: boolean
  rev: number
}

/** How the ledger reaches the aggregates whose claims it holds. */
export interface Claimants {
  read(ids: string[]): Promise<Map<string, Claimant>>
  /** Inserts a tombstone under the id, so that a late insert fails; false if something stands there. */
  abandon(id: string, now: number): Promise<boolean>
  /** Moves `rev` on, so that a late compare-and-swap fails; false if it has moved already. */
  bump(id: string, rev: number): Promise<boolean>
}

/** A claim is wanted only by a live aggregate whose person, ledger document and claim id all match. */
export const wants = (claimant: Claimant, ledger: string, claim: Claim): boolean =>
  claimant.live && claimant.person === claim.by && claimant.ledger === ledger && claimant.claim === claim.id

/**
 * Releases a claim that nobody wants, after making the late writer fail; cuts one that is larger than its aggregate.
 * `wanted`: it stays. `retired`: it is gone. `moved`: the aggregate changed meanwhile, look again later.
 */
export async function retire<T extends LedgerDocument>(
  store: Collection<T>,
  claimants: Claimants,
  ledger: string,
  claim: Claim,
  now: number,
  claimant?: Claimant,
): Promise<'wanted' | 'retired' | 'moved'> {
  const id = bookingOfClaim(claim.id)
  const found = claimant ?? (await claimants.read([id])).get(id)
  if (!found) {
    if (!(await claimants.abandon(id, now))) return 'moved'
  } else {
    const wanted = wants(found, ledger, claim)
    if (wanted && claim.seats <= found.seats) return 'wanted'
    // Past the claim's own rev nobody can come to want it any more; nor can ever a booking of another person.
    const mayStillMove = wanted || (found.person === claim.by && found.rev < revOfClaim(claim.id))
    if (mayStillMove && !(await claimants.bump(id, found.rev))) return 'moved'
    if (wanted) {
      await resize(store, ledger, { id: claim.id, from: claim.seats, to: found.seats }, now)
      return 'wanted'
    }
  }
  await release(store, ledger, claim, now)
  return 'retired'
}
