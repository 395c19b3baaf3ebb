import type { Collection } from './catalogue'
import type { Document } from './document'
import { cellText, keyOf } from './index-key'
import type { Cell, SqliteFile } from './sqlite-file'

export interface Newcomer {
  id: Cell
  document: Document
}

const ROWS_AT_ONCE = 50

/** Several rows a statement: crossing into SQLite costs more than the row itself. */
export function insertRows(sqlite: SqliteFile, table: string, rows: Cell[][]): void {
  const width = rows[0]?.length ?? 0
  const one = `(${new Array(width).fill('?').join(', ')})`
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const piece = rows.slice(at, at + ROWS_AT_ONCE)
    sqlite.run(`INSERT INTO ${table} VALUES ${new Array(piece.length).fill(one).join(', ')}`, ...piece.flat())
  }
}

/** The documents whose `_id` neither the collection holds nor an earlier one of them. */
export function newcomers(sqlite: SqliteFile, collection: Collection, documents: Document[]): Newcomer[] {
  const fresh = new Map<string, Newcomer>()
  for (const document of documents) {
    const id = keyOf(document._id).cell
    const text = cellText(id)
    if (!fresh.has(text)) fresh.set(text, { id, document })
  }
  const ids = [...fresh.values()].map(({ id }) => id)
  if (ids.length === 0) return []
  const marks = new Array(ids.length).fill('?').join(', ')
  const held = sqlite.all(`SELECT id FROM ${collection.table} WHERE id IN (${marks})`, ...ids)
  for (const [id] of held) fresh.delete(cellText(id instanceof ArrayBuffer ? new Uint8Array(id) : (id ?? null)))
  return [...fresh.values()]
}
