import { COLLECTIONS, type CollectionName, type Documents } from '../../shared/model/collections'
import type { Batch } from './batch'

export type Gathered = { [C in CollectionName]: Documents[C][] }

/** Everything that the batches hold, by collection. For seeds that fit in memory. */
export function gather(batches: Iterable<Batch>): Gathered {
  const gathered = Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as unknown as Gathered
  for (const { collection, documents } of batches) {
    const list: unknown[] = gathered[collection]
    list.push(...documents)
  }
  return gathered
}
