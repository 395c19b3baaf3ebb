import type { Claim, LedgerDocument } from '../../../shared/model/slot'
import type { Changes, Collection, Where } from '../collection'
import { append, atLeast, hasEntry, inc, not, notAbove, notAtMost, ofSize, removeEntries } from '../operators'

/** A place that somebody wants in one ledger document. */
export interface Want extends Claim {
  ledger: string
  /** The version of the document that the person saw. */
  version: number
}

const DEFAULT_CELLS = ['left']

/** The counters that a claim takes its seats from. */
export const cellsOf = (claim: Pick<Claim, 'cells'>): string[] => claim.cells ?? DEFAULT_CELLS

/** The same operand for every counter of a claim. */
export const eachCell = <V>(claim: Pick<Claim, 'cells'>, value: () => V): Record<string, V> =>
  Object.fromEntries(cellsOf(claim).map((cell) => [cell, value()]))

export const entryOf = ({ id, by, seats, cells }: Claim): Claim => ({ id, by, seats, ...(cells ? { cells } : {}) })

/**
 * Takes a place by one conditional write: open, the version that was seen, enough left in every counter,
 * nobody waiting, within the time in which it may be taken, no claim of this person, no claim of this id. True if it was taken. One round trip.
 */
export async function take<T extends LedgerDocument>(store: Collection<T>, want: Want, now: number): Promise<boolean> {
  const where = {
    _id: want.ledger,
    open: true,
    version: want.version,
    ...eachCell(want, () => atLeast(want.seats)),
    queue: ofSize(0),
    claimFrom: notAbove(now),
    claimUntil: notAtMost(now),
    'claims.by': not(want.by),
    // A stranger may name somebody's booking: two claims of one id could not be told apart.
    'claims.id': not(want.id),
  }
  const changes = {
    ...eachCell(want, () => inc(-want.seats)),
    claims: append(entryOf(want)),
    touchedAt: now,
  }
  return (await store.update(where as unknown as Where<T>, changes as unknown as Changes<T>)) === 1
}

/**
 * Gives a claim back by its id and seats, never by person: a delayed repeat finds nothing and changes nothing.
 * True if it stood. One round trip.
 */
export async function release<T extends LedgerDocument>(
  store: Collection<T>,
  ledger: string,
  claim: Omit<Claim, 'by'>,
  now: number,
): Promise<boolean> {
  const where = { _id: ledger, claims: hasEntry({ id: claim.id, seats: claim.seats }) }
  const changes = {
    ...eachCell(claim, () => inc(claim.seats)),
    claims: removeEntries({ id: claim.id }),
    touchedAt: now,
    // Whoever waits may fit now.
    offerAt: now,
  }
  return (await store.update(where as unknown as Where<T>, changes as unknown as Changes<T>)) === 1
}
