import type { Collection } from '../../kit/collection'

/**
 * Inserts what is not there. A batch that may have been begun before is looked up first: an insertion that meets what is
 * there has to be finished row by row. One round trip; two where it was resumed.
 */
export async function insertMissing<T extends { _id: string }>(
  store: Collection<T>,
  documents: T[],
  resumed: boolean,
): Promise<void> {
  if (documents.length === 0) return
  const there = resumed ? await store.present(documents.map(({ _id }) => _id)) : new Set<string>()
  await store.insertAllAbsent(documents.filter(({ _id }) => !there.has(_id)))
}
