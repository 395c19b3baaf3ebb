import { randomUUID } from 'node:crypto'
import type { Catalogue, Collection } from './catalogue'
import type { CollectionStore, WriteWatcher } from './collection-store'
import type { Document } from './document'
import { decode } from './ejson'
import type { Finder } from './find'
import { cellText, keyOf } from './index-key'
import { transactionConflict, transactionMissing } from './platform-error'
import type { Session } from './session'
import { type Overlay, snapshotSession } from './snapshot-session'
import type { SqliteFile } from './sqlite-file'

export const TRANSACTION_MS = 30_000

export interface Transactions {
  start(): string
  session(id: string): Session
  commit(id: string): void
  abort(id: string): void
  /** Drops what is older than 30 seconds. */
  expire(): void
  /** To be told of every write, so that open transactions keep seeing what was there before. */
  watch: WriteWatcher
}

interface Open {
  startedAt: number
  /** The number of the last write that it sees; set by its first read or write, as MongoDB does. */
  snapshot: number | undefined
  writes: Map<string, Pending>
}

interface Pending {
  collection: string
  id: unknown
  document: Document | undefined
}

interface Change {
  number: number
  before: string | undefined
}

export interface TransactionSources {
  sqlite: SqliteFile
  catalogue: Catalogue
  now: () => number
  /** Late, because the store itself reports its writes to the transactions. */
  store: () => CollectionStore
  finder: () => Finder
}

/**
 * Snapshot isolation as MongoDB gives it: reads see the moment of the first operation; of two transactions that write
 * one document the second is refused at once, and so is a write to what was changed since the snapshot. A write from
 * outside does not wait for an open transaction, as it would in MongoDB: it wins, and the commit is refused.
 */
export function openTransactions({ sqlite, catalogue, now, store, finder }: TransactionSources): Transactions {
  const open = new Map<string, Open>()
  const changes = new Map<string, Change[]>()
  let number = 0
  let rehearsing = false

  const begin = (id: string): Open => {
    const transaction = open.get(id)
    if (!transaction) throw transactionMissing()
    transaction.snapshot ??= number
    return transaction
  }

  const end = (id: string) => {
    open.delete(id)
    if (open.size === 0) changes.clear()
  }

  const changeSince = (transaction: Open, place: string) =>
    changes.get(place)?.find((change) => change.number > (transaction.snapshot ?? number))

  const apply = (transaction: Open) => {
    for (const { collection: name, id, document } of transaction.writes.values()) {
      const collection = catalogue.get(name)
      if (!collection) throw transactionConflict()
      const stored = store().byId(collection, id)
      if (document && stored) store().replace(collection, stored, decode(stored.text), document)
      else if (document) store().insert(collection, document)
      else if (stored) store().remove(collection, stored, decode(stored.text))
    }
  }

  /** Meets duplicate keys and oversized documents at the write, not only at the commit. */
  const rehearse = (transaction: Open) => {
    rehearsing = true
    try {
      sqlite.atomically(() => {
        apply(transaction)
        throw new Rehearsed()
      })
    } catch (error) {
      if (!(error instanceof Rehearsed)) throw error
    } finally {
      rehearsing = false
    }
  }

  const write = (id: string, transaction: Open, collection: Collection, documentId: unknown, document?: Document) => {
    const place = placeOf(collection.name, documentId)
    const taken = [...open.values()].some((other) => other !== transaction && other.writes.has(place))
    if (taken || changeSince(transaction, place)) {
      end(id)
      throw transactionConflict()
    }
    const before = transaction.writes.get(place)
    transaction.writes.set(place, { collection: collection.name, id: documentId, document })
    try {
      rehearse(transaction)
    } catch (error) {
      if (before) transaction.writes.set(place, before)
      else transaction.writes.delete(place)
      throw error
    }
  }

  const overlayOf = (transaction: Open, collection: Collection): Overlay => {
    const overlay: Overlay = new Map()
    const prefix = placeOf(collection.name)
    for (const [place] of changes) {
      const change = place.startsWith(prefix) ? changeSince(transaction, place) : undefined
      if (change) overlay.set(place, change.before === undefined ? undefined : decode(change.before))
    }
    for (const [place, pending] of transaction.writes)
      if (place.startsWith(prefix)) overlay.set(place, pending.document)
    return overlay
  }

  return {
    start() {
      const id = randomUUID()
      open.set(id, { startedAt: now(), snapshot: undefined, writes: new Map() })
      return id
    },
    session(id) {
      const transaction = begin(id)
      return snapshotSession({
        finder: finder(),
        store: store(),
        placeOf: (collection, documentId) => placeOf(collection.name, documentId),
        overlayOf: (collection) => overlayOf(transaction, collection),
        write: (collection, documentId, document) => write(id, transaction, collection, documentId, document),
      })
    },
    commit(id) {
      const transaction = begin(id)
      const conflict = [...transaction.writes.keys()].some((place) => changeSince(transaction, place))
      end(id)
      if (conflict) throw transactionConflict()
      sqlite.atomically(() => apply(transaction))
    },
    abort(id) {
      begin(id)
      end(id)
    },
    expire() {
      for (const [id, { startedAt }] of open) if (now() - startedAt >= TRANSACTION_MS) end(id)
    },
    watch(collection, id, before) {
      if (open.size === 0 || rehearsing) return
      number += 1
      const place = placeOf(collection.name, id)
      changes.set(place, [...(changes.get(place) ?? []), { number, before }])
    },
  }
}

class Rehearsed extends Error {}

/** Names one document; without an id, the start of the names of all documents of the collection. */
function placeOf(collection: string, ...id: unknown[]): string {
  return `${collection}\u0000${id.length === 0 ? '' : cellText(keyOf(id[0]).cell)}`
}
