import type { DatabaseSchema } from './database'
import type { SqliteFile } from './sqlite-file'

export interface IndexKeyField {
  field: string
  direction: 1 | -1
}

export interface Index {
  name: string
  table: string
  /** The column of each key field in `table`. */
  columns: string[]
  keys: IndexKeyField[]
  unique: boolean
  /** Whether a document was ever seen whose field ran through an array. */
  arrays: boolean[]
  /** False once a value was stored that its cell cannot stand for exactly. */
  exact: boolean
}

export interface Collection {
  name: string
  table: string
  /** The declared indexes; `_id` is apart, because every collection has it. */
  indexes: Index[]
  idIndex: Index
}

export type DeclaredIndex = DatabaseSchema['collections'][number]['indexes'][number]

export interface Catalogue {
  get(name: string): Collection | undefined
  all(): Collection[]
  create(name: string): Collection
  addIndex(collection: Collection, declared: DeclaredIndex): Index
  dropIndex(collection: Collection, index: Index): void
  /** Keeps what was learnt about an index from a document that is being written. */
  learn(index: Index): void
}

const TABLES = `
CREATE TABLE IF NOT EXISTS collections (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS indexes (
  n INTEGER PRIMARY KEY, collection TEXT NOT NULL, name TEXT NOT NULL, keys TEXT NOT NULL, uniq INTEGER NOT NULL,
  arrays TEXT NOT NULL, exact INTEGER NOT NULL
);`

function read(sqlite: SqliteFile): Map<string, Collection> {
  const known = new Map<string, Collection>()
  for (const [n, name] of sqlite.all('SELECT n, name FROM collections ORDER BY name'))
    known.set(String(name), collectionAt(`d${n}`, String(name)))
  for (const [n, collection, name, keys, unique, arrays, exact] of sqlite.all('SELECT * FROM indexes ORDER BY n')) {
    const fields = JSON.parse(String(keys)) as IndexKeyField[]
    known.get(String(collection))?.indexes.push({
      ...indexAt(`x${n}`, String(name), fields, unique === 1),
      arrays: JSON.parse(String(arrays)) as boolean[],
      exact: exact === 1,
    })
  }
  return known
}

/** Which collections and indexes the file holds. */
export function openCatalogue(sqlite: SqliteFile): Catalogue {
  sqlite.exec(TABLES)
  let known = read(sqlite)
  sqlite.onRollback(() => {
    known = read(sqlite)
  })
  return {
    get: (name) => known.get(name),
    all: () => [...known.values()],
    create(name) {
      const { lastInsertRowid } = sqlite.run('INSERT INTO collections (name) VALUES (?)', name)
      const collection = collectionAt(`d${lastInsertRowid}`, name)
      sqlite.exec(`CREATE TABLE ${collection.table} (seq INTEGER PRIMARY KEY, id NOT NULL UNIQUE, doc TEXT NOT NULL)`)
      known.set(name, collection)
      return collection
    },
    addIndex(collection, declared) {
      const index = { ...indexAt('', declared.name, declared.keys, declared.unique === true) }
      const { lastInsertRowid } = sqlite.run(
        'INSERT INTO indexes (collection, name, keys, uniq, arrays, exact) VALUES (?, ?, ?, ?, ?, 1)',
        collection.name,
        index.name,
        JSON.stringify(index.keys),
        index.unique ? 1 : 0,
        JSON.stringify(index.arrays),
      )
      index.table = `x${lastInsertRowid}`
      const columns = index.columns.map((column) => `${column} NOT NULL`).join(', ')
      const order = index.columns.map((column, at) => `${column}${index.keys[at]?.direction === -1 ? ' DESC' : ''}`)
      sqlite.exec(
        `CREATE TABLE ${index.table} (${columns}, seq INTEGER NOT NULL, PRIMARY KEY (${order.join(', ')}, seq)) WITHOUT ROWID`,
      )
      collection.indexes.push(index)
      return index
    },
    dropIndex(collection, index) {
      sqlite.exec(`DROP TABLE ${index.table}`)
      sqlite.run('DELETE FROM indexes WHERE n = ?', Number(index.table.slice(1)))
      collection.indexes = collection.indexes.filter((other) => other !== index)
    },
    learn(index) {
      sqlite.run(
        'UPDATE indexes SET arrays = ?, exact = ? WHERE n = ?',
        JSON.stringify(index.arrays),
        index.exact ? 1 : 0,
        Number(index.table.slice(1)),
      )
    },
  }
}

function collectionAt(table: string, name: string): Collection {
  const idIndex = { ...indexAt(table, '_id_', [{ field: '_id', direction: 1 }], true), columns: ['id'] }
  return { name, table, indexes: [], idIndex }
}

function indexAt(table: string, name: string, keys: IndexKeyField[], unique: boolean): Index {
  return {
    name,
    table,
    columns: keys.map((_, at) => `k${at}`),
    keys,
    unique,
    arrays: keys.map(() => false),
    exact: true,
  }
}
