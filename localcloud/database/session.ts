import type { Collection } from './catalogue'
import type { CollectionStore, Stored } from './collection-store'
import type { Document } from './document'
import { decode } from './ejson'
import type { Cost, Finder, Search } from './find'

/** What one request reads and writes through: the database itself, or one open transaction. */
export interface Session {
  find(collection: Collection, search: Search, cost: Cost): Generator<Hit>
  get(collection: Collection, id: unknown): Stored | undefined
  insert(collection: Collection, document: Document): void
  replace(collection: Collection, stored: Stored, before: Document, after: Document): void
  remove(collection: Collection, stored: Stored, before: Document): void
}

export interface Hit {
  text: string
  document?: Document
}

export function documentOf(hit: Hit): Document {
  return hit.document ?? decode(hit.text)
}

export function directSession(store: CollectionStore, finder: Finder): Session {
  return {
    find: finder.find,
    get: store.byId,
    insert: store.insert,
    replace: store.replace,
    remove: store.remove,
  }
}
