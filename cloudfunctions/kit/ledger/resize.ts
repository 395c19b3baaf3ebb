import type { LedgerDocument } from '../../../shared/model/slot'
import type { Changes, Collection, Where } from '../collection'
import { atLeast, inc, ofSize } from '../operators'
import { eachCell } from './take'

/** Other claims may leave the list between the read and the write, and the place in it shifts. */
const ATTEMPTS = 3

/**
 * Changes a standing claim's seats. Grow it before its aggregate, shrink it after: a claim is never smaller.
 * `resized`: it has `to` seats now. `full`: not enough left, or somebody waits for it.
 * `gone`: no such claim of `from` or `to` seats.
 */
export async function resize<T extends LedgerDocument>(
  store: Collection<T>,
  ledger: string,
  { id, from, to }: { id: string; from: number; to: number },
  now: number,
): Promise<'resized' | 'full' | 'gone' | 'busy'> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await store.get(ledger)
    const index = found?.claims.findIndex((claim) => claim.id === id) ?? -1
    const claim = found?.claims[index]
    if (!claim) return 'gone'
    if (claim.seats === to) return 'resized'
    if (claim.seats !== from) return 'gone'
    const more = to - from
    const where = {
      _id: ledger,
      [`claims.${index}.id`]: id,
      [`claims.${index}.seats`]: from,
      ...(more > 0 ? { queue: ofSize(0), ...eachCell(claim, () => atLeast(more)) } : {}),
    }
    const changes = {
      [`claims.${index}.seats`]: to,
      ...eachCell(claim, () => inc(-more)),
      touchedAt: now,
      offerAt: now,
    }
    if ((await store.update(where as unknown as Where<T>, changes as unknown as Changes<T>)) === 1) return 'resized'
    const after = await store.get(ledger)
    const still = after?.claims[index]
    if (more > 0 && still?.id === id && still.seats === from) return 'full'
  }
  return 'busy'
}
