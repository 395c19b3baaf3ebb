import type { Catalogue, Collection } from './catalogue'
import type { CollectionStore } from './collection-store'
import type { Cost, Finder } from './find'
import { collectionMissing, invalidParameter, tooManyCollections } from './platform-error'
import { directSession, type Session } from './session'
import type { SqliteFile } from './sqlite-file'
import type { Transactions } from './transactions'

export type Request = { action: string } & Record<string, unknown>

/** What every action works with. */
export interface Context {
  sqlite: SqliteFile
  catalogue: Catalogue
  store: CollectionStore
  finder: Finder
  transactions: Transactions
  createCollections: boolean
  now: () => number
}

/** What an action answers; `returned` is what it returned, counted or changed. */
export interface Result {
  body: Record<string, unknown>
  returned: number
}

export type Action = (context: Context, request: Request, cost: Cost) => Result

const MAX_COLLECTIONS = 100

export function collectionName(request: Request): string {
  const name = request.collectionName
  if (typeof name !== 'string' || name === '' || name.length > 128 || /[\s$\0]/.test(name))
    throw invalidParameter('collectionName must be the name of a collection')
  return name
}

/** Undefined only where collections are made on demand: then a missing one is an empty one. */
export function readable({ catalogue, createCollections }: Context, name: string): Collection | undefined {
  const collection = catalogue.get(name)
  if (!collection && !createCollections) throw collectionMissing()
  return collection
}

export function writable(context: Context, name: string): Collection {
  return readable(context, name) ?? newCollection(context, name)
}

export function newCollection({ catalogue }: Context, name: string): Collection {
  if (catalogue.all().length >= MAX_COLLECTIONS) throw tooManyCollections()
  return catalogue.create(name)
}

export function sessionOf({ transactions, store, finder }: Context, request: Request): Session {
  const id = request.transactionId
  if (id === undefined || id === null || id === '') return directSession(store, finder)
  if (typeof id !== 'string') throw invalidParameter('transactionId must be text')
  return transactions.session(id)
}
