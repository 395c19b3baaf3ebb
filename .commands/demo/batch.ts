import type { CollectionName, Documents } from '../../shared/model/collections'

/** Documents for one collection, ready to be imported. */
export interface BatchOf<C extends CollectionName> {
  collection: C
  documents: Documents[C][]
}

export type Batch = { [C in CollectionName]: BatchOf<C> }[CollectionName]

const SIZE = 5_000

/** Groups documents so that no batch holds more than `SIZE` of them, whatever their source yields. */
export function* batchesOf<C extends CollectionName>(
  collection: C,
  documents: Iterable<Documents[C]>,
): Generator<BatchOf<C>> {
  let held: Documents[C][] = []
  for (const document of documents) {
    held.push(document)
    if (held.length < SIZE) continue
    yield { collection, documents: held }
    held = []
  }
  if (held.length > 0) yield { collection, documents: held }
}
