import { MINUTE } from '../../../shared/domain/shanghai'
import type { LedgerDocument } from '../../../shared/model/slot'
import type { Changes, Collection, Where } from '../collection'
import { bookingOfClaim } from '../ids'
import { above, atMost, both } from '../operators'
import { dismiss } from './dismiss'
import { type Claimants, retire } from './retire'

/** Claims younger than this are left to the calls that made them; correctness does not hang on it. */
export const SWEEP_AFTER = MINUTE

/**
 * Looks at ledger documents whose claims or line were written and not looked at since, and retires what nobody wants.
 * Returns how many documents were looked at and how many claims released.
 */
export async function sweep<T extends LedgerDocument>(
  store: Collection<T>,
  claimants: Claimants,
  now: number,
  limit: number,
): Promise<{ swept: number; retired: number }> {
  const touched = await store.find({
    where: { touchedAt: both(above(0), atMost(now - SWEEP_AFTER)) } as unknown as Where<T>,
    order: { field: 'touchedAt', direction: 'asc' },
    limit,
  })
  let retired = 0
  for (const document of touched as T[]) {
    const holders = document.claims.map((claim) => bookingOfClaim(claim.id))
    const found = await claimants.read([...holders, ...document.queue.map(({ id }) => id)])
    let settled = true
    for (const claim of document.claims) {
      const answer = await retire(store, claimants, document._id, claim, now, found.get(bookingOfClaim(claim.id)))
      if (answer === 'retired') retired += 1
      if (answer === 'moved') settled = false
    }
    for (const entry of document.queue) {
      const answer = await dismiss(store, claimants, document._id, entry, now, found.get(entry.id))
      if (answer === 'moved') settled = false
    }
    // An offer that has not been told yet: whoever makes offers must look again.
    if (holders.some((id) => found.get(id)?.waits)) {
      await store.update({ _id: document._id } as Where<T>, { offerAt: now } as unknown as Changes<T>)
    }
    if (settled) await markSwept(store, document)
  }
  return { swept: touched.length, retired }
}

/** Only if nobody has written since: a release of ours counts as a write, and is looked at in the next round. */
async function markSwept<T extends LedgerDocument>(store: Collection<T>, { _id, touchedAt }: T): Promise<void> {
  const where = { _id, touchedAt } as unknown as Where<T>
  await store.update(where, { touchedAt: null } as unknown as Changes<T>)
}
