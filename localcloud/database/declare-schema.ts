import type { Collection, DeclaredIndex, Index } from './catalogue'
import type { Context } from './context'
import type { DatabaseSchema } from './database'
import { OpenError } from './open-error'
import { PlatformError } from './platform-error'

/** Makes the collections and indexes what the schema says; indexes that it no longer names are dropped, never data. */
export function declareSchema({ sqlite, catalogue, store }: Context, schema: DatabaseSchema): void {
  for (const { name, indexes } of schema.collections) {
    const collection = catalogue.get(name) ?? sqlite.atomically(() => catalogue.create(name))
    const wanted = indexes.filter((declared) => declared.keys.map(({ field }) => field).join() !== '_id')
    for (const index of collection.indexes)
      if (!wanted.some((declared) => isSame(index, declared)))
        sqlite.atomically(() => catalogue.dropIndex(collection, index))
    for (const declared of wanted) {
      if (collection.indexes.some((index) => isSame(index, declared))) continue
      build(collection, declared)
    }
  }

  function build(collection: Collection, declared: DeclaredIndex): void {
    try {
      sqlite.atomically(() => store.fill(collection, catalogue.addIndex(collection, declared)))
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      throw new OpenError(
        'INDEX_NOT_UNIQUE',
        `the index ${declared.name} of ${collection.name} cannot be built: ${error.message}`,
      )
    }
  }
}

function isSame(index: Index, declared: DeclaredIndex): boolean {
  const textOf = (keys: DeclaredIndex['keys']) => keys.map(({ field, direction }) => `${field} ${direction}`).join()
  return (
    index.name === declared.name &&
    index.unique === (declared.unique === true) &&
    textOf(index.keys) === textOf(declared.keys)
  )
}
