import { type Context, newCollection } from './context'
import type { Document } from './document'
import { newDocument } from './write-actions'

/** Loads documents at once. A document whose `_id` is there is skipped; any other refusal undoes all of it. */
export function importDocuments(context: Context, name: string, documents: Document[]) {
  const { sqlite, catalogue, store } = context
  const counts = { inserted: 0, skipped: 0 }
  sqlite.atomically(() => {
    const collection = catalogue.get(name) ?? newCollection(context, name)
    for (const document of documents) {
      const whole = newDocument(document)
      if (store.byId(collection, whole._id)) counts.skipped += 1
      else {
        store.insert(collection, whole)
        counts.inserted += 1
      }
    }
  })
  return counts
}
