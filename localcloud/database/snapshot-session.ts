import type { Collection } from './catalogue'
import type { CollectionStore } from './collection-store'
import type { Document } from './document'
import { encode } from './ejson'
import type { Finder } from './find'
import { matcherOf } from './matcher'
import { duplicateKey } from './platform-error'
import { documentOf, type Session } from './session'
import { compareSortKeys, sortKeyOf } from './sort-key'

/** Documents that a transaction sees otherwise than the database holds them; undefined: not there. */
export type Overlay = Map<string, Document | undefined>

export interface SnapshotSources {
  finder: Finder
  store: CollectionStore
  placeOf(collection: Collection, id: unknown): string
  overlayOf(collection: Collection): Overlay
  write(collection: Collection, id: unknown, document?: Document): void
}

/** Reads and writes of one transaction. */
export function snapshotSession({ finder, store, placeOf, overlayOf, write }: SnapshotSources): Session {
  const seen = (collection: Collection, id: unknown): Document | undefined | 'as stored' => {
    const overlay = overlayOf(collection)
    const place = placeOf(collection, id)
    return overlay.has(place) ? overlay.get(place) : 'as stored'
  }

  return {
    *find(collection, { filter, order, skip, limit }, cost) {
      const overlay = overlayOf(collection)
      const fits = matcherOf(filter)
      const found: Document[] = []
      for (const hit of finder.find(
        collection,
        { filter, order: [], skip: 0, limit: Number.POSITIVE_INFINITY },
        cost,
      )) {
        const document = documentOf(hit)
        if (!overlay.has(placeOf(collection, document._id))) found.push(document)
      }
      for (const document of overlay.values()) if (document && fits(document)) found.push(document)
      found.sort((left, right) => compareSortKeys(sortKeyOf(left, order), sortKeyOf(right, order), order))
      for (const document of found.slice(skip, skip + limit)) yield { text: encode(document), document }
    },
    get(collection, id) {
      const document = seen(collection, id)
      if (document === 'as stored') return store.byId(collection, id)
      return document && { seq: 0, text: encode(document) }
    },
    insert(collection, document) {
      const id = document._id
      const held = seen(collection, id)
      if (held === 'as stored' ? store.byId(collection, id) : held)
        throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(id)} }`)
      write(collection, id, document)
    },
    replace: (collection, _stored, before, after) => write(collection, before._id, after),
    remove: (collection, _stored, before) => write(collection, before._id),
  }
}
