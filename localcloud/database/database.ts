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
  storageRule?: 'ADMINONLY'
}

export interface DatabaseAnswer {
  /** What the platform's gateway puts into the HTTP body, without requestId: `{ data }` or `{ code, message }`. */
  body: Record<string, unknown>
  /** Documents that mingo had to look at, after an index narrowed them. */
  examined: number
  /** Documents returned, counted or modified. */
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

/** Opens the database. Throws `OpenError` with code DATA_UNWRITABLE, DATA_CORRUPT or DATA_LOCKED. */
export function openDatabase(options: DatabaseOptions): Database {
  throw new Error(`not built yet: ${options.file}`)
}
