import { calculateObjectSize } from 'bson'
import { sameValue } from './bson-order'
import type { Catalogue, Collection, Index } from './catalogue'
import type { Document } from './document'
import { decode, encode } from './ejson'
import { describeKey, type Entries, entriesOf, keyOf, rowText } from './index-key'
import { insertRows, newcomers } from './many-rows'
import { valuesAt } from './path-values'
import { duplicateKey, refused } from './platform-error'
import type { Cell, SqliteFile } from './sqlite-file'

export interface Stored {
  seq: number
  text: string
}

/** Called before a document changes: what it was (undefined: it was not there). */
export type WriteWatcher = (collection: Collection, id: unknown, before: string | undefined) => void

export interface CollectionStore {
  byId(collection: Collection, id: unknown): Stored | undefined
  bySeq(collection: Collection, seq: number): string
  count(collection: Collection): number
  insert(collection: Collection, document: Document): void
  replace(collection: Collection, stored: Stored, before: Document, after: Document): void
  remove(collection: Collection, stored: Stored, before: Document): void
  /** Many at once; those whose `_id` is there are passed over. Answers how many were stored. */
  insertMany(collection: Collection, documents: Document[]): number
  /** Fills an index that was declared after documents were stored. */
  fill(collection: Collection, index: Index): void
  /** Documents in the order in which they were stored, read in pieces. */
  scan(collection: Collection): Generator<Stored>
}

interface IndexChange {
  at: Index
  entries: Entries
  added: Cell[][]
  removed: Cell[][]
}

/** Stands for a document that has no place yet. */
const NO_SEQ = -1
const MAX_BYTES = 16 * 1024 * 1024
const PIECE = 500

export function openCollectionStore(sqlite: SqliteFile, catalogue: Catalogue, watch: WriteWatcher): CollectionStore {
  const addRow = (index: Index, row: Cell[], seq: number) =>
    sqlite.run(`INSERT INTO ${index.table} VALUES (${'?, '.repeat(row.length)}?)`, ...row, seq)

  const removeRow = (index: Index, row: Cell[], seq: number) =>
    sqlite.run(`DELETE FROM ${index.table} WHERE ${equals(index)} AND seq = ?`, ...row, seq)

  const assertUnique = (collection: Collection, index: Index, row: Cell[], seq: number, document: Document) => {
    const holders = sqlite.all(`SELECT seq FROM ${index.table} WHERE ${equals(index)} AND seq <> ?`, ...row, seq)
    for (const [holder] of holders) {
      const other = decode(store.bySeq(collection, Number(holder)))
      const fields = index.keys.map((key) => key.field)
      // Cells of rare types may be alike although their values differ, so the values decide.
      const alike = fields.every((field) =>
        valuesAt(document, field).values.some((value) =>
          valuesAt(other, field).values.some((held) => sameValue(value, held)),
        ),
      )
      if (alike || index.exact) throw duplicateKey(collection.name, index.name, describeKey(document, fields))
    }
  }

  /** Everything that could refuse the document happens here, before anything is written. */
  const prepare = (collection: Collection, seq: number, after: Document, before?: Document): IndexChange[] =>
    collection.indexes.map((at) => {
      const fields = at.keys.map((key) => key.field)
      const entries = entriesOf(after, fields)
      if (!before) {
        if (at.unique) for (const row of entries.rows) assertUnique(collection, at, row, seq, after)
        return { at, entries, added: entries.rows, removed: [] }
      }
      const old = entriesOf(before, fields).rows
      const kept = new Set(old.map(rowText))
      const wanted = new Set(entries.rows.map(rowText))
      const added = entries.rows.filter((row) => !kept.has(rowText(row)))
      if (at.unique) for (const row of added) assertUnique(collection, at, row, seq, after)
      return { at, entries, added, removed: old.filter((row) => !wanted.has(rowText(row))) }
    })

  const write = (changes: IndexChange[], seq: number) => {
    for (const { at, entries, added, removed } of changes) {
      learn(at, entries)
      for (const row of removed) removeRow(at, row, seq)
      for (const row of added) addRow(at, row, seq)
    }
  }

  const learn = (at: Index, entries: Entries) => {
    const arrays = at.arrays.map((seen, position) => seen || entries.arrays[position] === true)
    const exact = at.exact && entries.exact
    if (exact === at.exact && arrays.every((seen, position) => seen === at.arrays[position])) return
    at.arrays = arrays
    at.exact = exact
    catalogue.learn(at)
  }

  const store: CollectionStore = {
    byId(collection, id) {
      const [row] = sqlite.all(`SELECT seq, doc FROM ${collection.table} WHERE id = ?`, keyOf(id).cell)
      return row ? { seq: Number(row[0]), text: String(row[1]) } : undefined
    },
    bySeq: (collection, seq) =>
      String(sqlite.all(`SELECT doc FROM ${collection.table} WHERE seq = ?`, seq)[0]?.[0] ?? '{}'),
    count: (collection) => Number(sqlite.all(`SELECT count(*) FROM ${collection.table}`)[0]?.[0] ?? 0),
    insert(collection, document) {
      const text = storable(document)
      const id = keyOf(document._id).cell
      if (sqlite.all(`SELECT 1 FROM ${collection.table} WHERE id = ?`, id).length > 0)
        throw duplicateKey(collection.name, '_id_', describeKey(document, ['_id']))
      const changes = prepare(collection, NO_SEQ, document)
      watch(collection, document._id, undefined)
      const { lastInsertRowid } = sqlite.run(`INSERT INTO ${collection.table} (id, doc) VALUES (?, ?)`, id, text)
      write(changes, Number(lastInsertRowid))
    },
    insertMany(collection, documents) {
      const fresh = newcomers(sqlite, collection, documents)
      const last = Number(sqlite.all(`SELECT coalesce(max(seq), 0) FROM ${collection.table}`)[0]?.[0])
      const places = fresh.map(({ id, document }, at): Cell[] => [last + 1 + at, id, storable(document)])
      for (const { document } of fresh) watch(collection, document._id, undefined)
      insertRows(sqlite, collection.table, places)
      for (const at of collection.indexes) {
        const fields = at.keys.map((key) => key.field)
        const rows: Cell[][] = []
        for (const [position, { document }] of fresh.entries()) {
          const entries = entriesOf(document, fields)
          learn(at, entries)
          const place = Number(places[position]?.[0])
          for (const row of entries.rows) {
            if (at.unique) {
              assertUnique(collection, at, row, place, document)
              addRow(at, row, place)
            } else rows.push([...row, place])
          }
        }
        insertRows(sqlite, at.table, rows)
      }
      return fresh.length
    },
    replace(collection, stored, before, after) {
      const text = storable(after)
      const changes = prepare(collection, stored.seq, after, before)
      watch(collection, before._id, stored.text)
      sqlite.run(`UPDATE ${collection.table} SET doc = ? WHERE seq = ?`, text, stored.seq)
      write(changes, stored.seq)
    },
    remove(collection, stored, before) {
      watch(collection, before._id, stored.text)
      sqlite.run(`DELETE FROM ${collection.table} WHERE seq = ?`, stored.seq)
      for (const at of collection.indexes) {
        const fields = at.keys.map((key) => key.field)
        for (const row of entriesOf(before, fields).rows) removeRow(at, row, stored.seq)
      }
    },
    fill(collection, at) {
      const fields = at.keys.map((key) => key.field)
      for (const { seq, text } of store.scan(collection)) {
        const document = decode(text)
        const entries = entriesOf(document, fields)
        if (at.unique) for (const row of entries.rows) assertUnique(collection, at, row, seq, document)
        write([{ at, entries, added: entries.rows, removed: [] }], seq)
      }
    },
    *scan(collection) {
      let last = 0
      for (;;) {
        const sql = `SELECT seq, doc FROM ${collection.table} WHERE seq > ? ORDER BY seq LIMIT ${PIECE}`
        const rows = sqlite.all(sql, last)
        for (const [seq, text] of rows) yield { seq: Number(seq), text: String(text) }
        if (rows.length < PIECE) return
        last = Number(rows.at(-1)?.[0])
      }
    },
  }
  return store
}

function equals(index: Index): string {
  return index.columns.map((column) => `${column} = ?`).join(' AND ')
}

function storable(document: Document): string {
  const text = encode(document)
  // The text is wider than BSON, so only a wide text is measured.
  if (text.length > MAX_BYTES / 4 && calculateObjectSize(document) > MAX_BYTES)
    throw refused(`object to insert too large. size in bytes: ${text.length}, max size: ${MAX_BYTES}`)
  return text
}
