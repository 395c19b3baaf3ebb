import { aggregateDocuments } from './aggregate'
import { openCatalogue } from './catalogue'
import { openCollectionStore, type WriteWatcher } from './collection-store'
import { type Action, type Context, collectionName, newCollection } from './context'
import { declareSchema } from './declare-schema'
import { openFinder } from './find'
import { importDocuments } from './import-documents'
import { collectionExists, PlatformError, unknownOperator } from './platform-error'
import { calculateDocument, getDocument } from './read-actions'
import { openSqliteFile } from './sqlite-file'
import {
  abortTransaction,
  commitTransaction,
  deleteDocInTransaction,
  getInTransaction,
  startTransaction,
  updateDocInTransaction,
} from './transaction-actions'
import { openTransactions } from './transactions'
import { insertDocument, modifyAndReturnDoc, modifyDocument, removeDocument } from './write-actions'

export interface DatabaseOptions {
  /** Path of the SQLite file, or ':memory:'. */
  file: string
  /** Declared collections and indexes. */
  schema?: DatabaseSchema
  /** Create a collection on its first insert instead of answering that it does not exist. */
  createCollections?: boolean
  /** Epoch milliseconds; server dates and the expiry of transactions use it. */
  now: () => number
}

/** The content of `dist/cloudfunctions/database.json`. */
export interface DatabaseSchema {
  collections: {
    name: string
    indexes: { name: string; keys: { field: string; direction: 1 | -1 }[]; unique?: boolean }[]
    rule: 'ADMINONLY'
  }[]
  storageRule?: 'PRIVATE' | 'ADMINONLY'
}

export interface DatabaseAnswer {
  /** What the platform's gateway puts into the HTTP body, without requestId: `{ data }` or `{ code, message }`. */
  body: Record<string, unknown>
  /** Documents that were read to decide or to answer, after an index narrowed them. */
  examined: number
  /** Documents returned, counted or changed. */
  returned: number
  /** False if a filter or sort was not served by a declared index by the equality-sort-range prefix rule. */
  indexed: boolean
  collection?: string
}

export interface Database {
  /** Answers one request of the cloud gateway; `action` is one of `database.*`. Durable when it returns. */
  handle(request: { action: string } & Record<string, unknown>): DatabaseAnswer
  /** Loads documents in one SQLite transaction, creating the collection; an `_id` that exists is skipped. */
  import(collection: string, documents: Record<string, unknown>[]): { inserted: number; skipped: number }
  collections(): { name: string; count: number; indexes: string[] }[]
  close(): void
}

const addCollection: Action = (context, request) => {
  const name = collectionName(request)
  if (context.catalogue.get(name)) throw collectionExists()
  context.sqlite.atomically(() => newCollection(context, name))
  return { body: { data: {} }, returned: 0 }
}

const ACTIONS: Record<string, Action> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.addCollection': addCollection,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'database.getInTransaction': getInTransaction,
  'database.updateDocInTransaction': updateDocInTransaction,
  'database.deleteDocInTransaction': deleteDocInTransaction,
}

/**
 * Opens the database for this process alone. Throws OpenError with code DATA_UNWRITABLE, DATA_CORRUPT, DATA_LOCKED,
 * or INDEX_NOT_UNIQUE if stored documents break a unique index that the schema declares anew.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const sqlite = openSqliteFile(options.file)
  try {
    const context = contextOf(sqlite, options)
    if (options.schema) declareSchema(context, options.schema)
    return databaseOf(context)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function contextOf(sqlite: Context['sqlite'], options: DatabaseOptions): Context {
  const catalogue = openCatalogue(sqlite)
  const watch: WriteWatcher = (...written) => transactions.watch(...written)
  const store = openCollectionStore(sqlite, catalogue, watch)
  const finder = openFinder(sqlite, store)
  const { now, createCollections = false } = options
  const transactions = openTransactions({ sqlite, catalogue, now, store: () => store, finder: () => finder })
  return { sqlite, catalogue, store, finder, transactions, createCollections, now }
}

function databaseOf(context: Context): Database {
  const { sqlite, catalogue, store, transactions } = context
  return {
    handle(request) {
      const cost = { examined: 0, indexed: true }
      const { collectionName: collection } = request
      const named = typeof collection === 'string' ? { collection } : {}
      transactions.expire()
      try {
        const action = ACTIONS[request.action]
        if (!action) throw unknownOperator(`the action ${request.action} is not known`)
        return { ...action(context, request, cost), ...cost, ...named }
      } catch (error) {
        return { body: bodyOf(error), ...cost, returned: 0, ...named }
      }
    },
    import: (name, documents) => importDocuments(context, name, documents),
    collections: () =>
      catalogue.all().map((collection) => ({
        name: collection.name,
        count: store.count(collection),
        indexes: ['_id_', ...collection.indexes.map(({ name }) => name)],
      })),
    close: () => sqlite.close(),
  }
}

/** A refusal is an answer; a failing disk is one too; anything else is a defect of ours and is thrown. */
function bodyOf(error: unknown): Record<string, unknown> {
  if (error instanceof PlatformError) return { code: error.code, message: error.message }
  if (error instanceof Error && 'code' in error && /^SQLITE_/.test(String(error.code)))
    return { code: 'SYS_ERR', message: `[InternalError] ${error.message}` }
  throw error
}
