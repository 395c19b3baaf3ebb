import type { LedgerDocument, Waiting } from '../../../shared/model/slot'
import type { Collection } from '../collection'
import { leave } from './queue'
import type { Claimant, Claimants } from './retire'

/** A party is in line for an aggregate that waits, whose person and ledger document match. */
const waitsHere = (claimant: Claimant, ledger: string, { by }: Waiting): boolean =>
  claimant.waits && claimant.person === by && claimant.ledger === ledger

/**
 * Takes a party out of the line for which no aggregate waits, after making the late writer fail: an aggregate waits from
 * its beginning or never, so only one that does not exist yet could still come.
 * `waits`: it stays. `gone`: it is out. `moved`: the aggregate has come about meanwhile, look again later.
 */
export async function dismiss<T extends LedgerDocument>(
  store: Collection<T>,
  claimants: Claimants,
  ledger: string,
  entry: Waiting,
  now: number,
  claimant?: Claimant,
): Promise<'waits' | 'gone' | 'moved'> {
  const found = claimant ?? (await claimants.read([entry.id])).get(entry.id)
  if (found && waitsHere(found, ledger, entry)) return 'waits'
  if (!found && !(await claimants.abandon(entry.id, now))) return 'moved'
  await leave(store, ledger, entry.id, now)
  return 'gone'
}
