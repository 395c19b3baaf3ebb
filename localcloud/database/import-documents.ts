import { type Context, newCollection } from './context'
import type { Document } from './document'
import { newDocument } from './write-actions'

const PIECE = 200

/** Loads documents at once. A document whose `_id` is there is skipped; any other refusal undoes all of it. */
export function importDocuments(context: Context, name: string, documents: Document[]) {
  const { sqlite, catalogue, store } = context
  const counts = { inserted: 0, skipped: 0 }
  sqlite.atomically(() => {
    const collection = catalogue.get(name) ?? newCollection(context, name)
    for (let at = 0; at < documents.length; at += PIECE)
      counts.inserted += store.insertMany(collection, documents.slice(at, at + PIECE).map(newDocument))
    counts.skipped = documents.length - counts.inserted
  })
  return counts
}
