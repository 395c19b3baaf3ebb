import { Decimal128, Long, ObjectId } from 'bson'
import { typeRank } from './bson-order'
import type { Document } from './document'
import { encode } from './ejson'
import { valuesAt } from './path-values'
import { refused } from './platform-error'
import type { Cell } from './sqlite-file'

/** A value as one SQLite cell, so that SQLite's order of cells is MongoDB's order of values. */
export interface Key {
  cell: Cell
  /** False if two different values may share the cell or stand in another order than MongoDB's. */
  exact: boolean
}

/**
 * SQLite puts numbers before text before blobs, as MongoDB puts numbers before strings before the rest, so both stay
 * native. Null goes below every number; every other type is a blob that begins with the rank of its type.
 */
export const NULL_KEY = Number.NEGATIVE_INFINITY
const LOWEST_NUMBER = -Number.MAX_VALUE
const SURROGATE = /[\ud800-\udfff]/
const LONE_SURROGATE = /\p{Surrogate}/u

export function keyOf(value: unknown): Key {
  if (value === null || value === undefined) return { cell: NULL_KEY, exact: true }
  if (typeof value === 'string') return { cell: value, exact: !(SURROGATE.test(value) && LONE_SURROGATE.test(value)) }
  if (typeof value === 'number') {
    if (Number.isNaN(value) || value === NULL_KEY) return { cell: LOWEST_NUMBER, exact: false }
    return { cell: value === 0 ? 0 : value, exact: true }
  }
  if (typeof value === 'boolean') return { cell: Uint8Array.of(8, value ? 1 : 0), exact: true }
  if (value instanceof Date && !Number.isNaN(value.getTime())) return { cell: dateCell(value), exact: true }
  if (value instanceof ObjectId) return { cell: Buffer.concat([Uint8Array.of(7), value.id]), exact: true }
  if (value instanceof Long || value instanceof Decimal128) return { cell: Number(value.toString()), exact: false }
  return { cell: Buffer.concat([Uint8Array.of(typeRank(value)), Buffer.from(encode({ value }))]), exact: false }
}

function dateCell(date: Date): Uint8Array {
  const cell = Buffer.alloc(9)
  cell[0] = 9
  // The sign bit is flipped so that dates before 1970 come first.
  cell.writeBigInt64BE(BigInt(date.getTime()), 1)
  cell.writeUInt8((cell[1] ?? 0) ^ 0x80, 1)
  return cell
}

/** The rows that one document has in one index. */
export interface Entries {
  rows: Cell[][]
  /** Which fields ran through an array. */
  arrays: boolean[]
  exact: boolean
}

/** More rows than this for one document would make every write of it slow. */
const MAX_ROWS = 4096

export function entriesOf(document: Document, fields: string[]): Entries {
  const arrays: boolean[] = []
  let exact = true
  let rows: Cell[][] = [[]]
  for (const field of fields) {
    const found = valuesAt(document, field)
    arrays.push(found.throughArray)
    if (!found.throughArray) {
      const key = keyOf(found.values[0])
      exact &&= key.exact
      for (const row of rows) row.push(key.cell)
      continue
    }
    const cells = new Map<string, Cell>()
    for (const value of found.values) {
      if (Array.isArray(value)) continue
      const key = keyOf(value)
      exact &&= key.exact
      cells.set(cellText(key.cell), key.cell)
    }
    if (cells.size === 0) cells.set('', NULL_KEY)
    if (rows.length * cells.size > MAX_ROWS) throw refused(`too many values to index under ${fields.join(', ')}`)
    rows = rows.flatMap((row) => [...cells.values()].map((cell) => [...row, cell]))
  }
  return { rows, arrays, exact }
}

/** Tells cells apart by type and content. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return `s${cell}`
  if (cell instanceof Uint8Array) return `b${Buffer.from(cell).toString('hex')}`
  return `n${cell}`
}

export function rowText(row: Cell[]): string {
  return row.length === 1 ? cellText(row[0] ?? null) : JSON.stringify(row.map(cellText))
}

/** A readable form of an index key for error messages. */
export function describeKey(document: Document, fields: string[]): string {
  const parts = fields.map((field) => `${field}: ${JSON.stringify(valuesAt(document, field).values[0] ?? null)}`)
  return `{ ${parts.join(', ')} }`
}
