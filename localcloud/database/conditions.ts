import { type Document, isDocument, isOperatorObject } from './document'
import { cellText, keyOf } from './index-key'
import type { Cell } from './sqlite-file'

/** One condition on one field that an index can answer. */
export interface Condition {
  field: string
  /** Wanted cells; undefined for a range. */
  cells?: Cell[]
  low?: Limit
  high?: Limit
}

export interface Limit {
  cell: Cell
  inclusive: boolean
}

export interface Conditions {
  list: Condition[]
  /** True if nothing but the list decides (as long as no array is involved). */
  complete: boolean
  /** The alternatives of a top-level `$or`. */
  alternatives?: Document[]
}

/** Takes from a query what indexes can answer; everything else is left to the matcher. */
export function conditionsOf(query: Document, prefix = ''): Conditions {
  const found: Conditions = { list: [], complete: true }
  for (const [key, value] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const part of value) if (isDocument(part)) merge(found, conditionsOf(part, prefix))
    } else if (key === '$or' && Array.isArray(value) && value.every(isDocument)) {
      const [only] = value
      if (only && value.length === 1) merge(found, conditionsOf(only, prefix))
      else {
        found.complete = false
        found.alternatives ??= value
      }
    } else if (key.startsWith('$')) found.complete = false
    else if (isOperatorObject(value)) for (const op of Object.keys(value)) operator(found, prefix + key, op, value[op])
    else equal(found, prefix + key, [value])
  }
  return found
}

function merge(into: Conditions, part: Conditions): void {
  into.list.push(...part.list)
  into.complete &&= part.complete
  into.alternatives ??= part.alternatives
}

function operator(found: Conditions, field: string, op: string, value: unknown): void {
  if (op === '$eq') equal(found, field, [value])
  else if (op === '$in' && Array.isArray(value)) equal(found, field, value)
  else if (op === '$gt' || op === '$gte' || op === '$lt' || op === '$lte') range(found, field, op, value)
  else found.complete = false
  if (op === '$exists' && !value) found.list.push({ field, cells: [keyOf(null).cell] })
  // Some element fulfils each part, so each part narrows; that the same element does is for the matcher.
  if (op === '$elemMatch' && isDocument(value) && !isOperatorObject(value))
    found.list.push(...conditionsOf(value, `${field}.`).list)
}

function equal(found: Conditions, field: string, values: unknown[]): void {
  const keys = values.map((value) => (comparable(value) ? keyOf(value) : undefined))
  if (keys.every((key) => key?.exact === true)) {
    const cells = new Map(keys.flatMap((key) => (key ? [[cellText(key.cell), key.cell]] : [])))
    found.list.push({ field, cells: [...cells.values()] })
  } else found.complete = false
}

/** Below strings come numbers, below dates come booleans: a range never leaves its comparand's type. */
function range(found: Conditions, field: string, op: string, value: unknown): void {
  const bracket = comparable(value) && value !== null ? bracketOf(value) : undefined
  const key = keyOf(value)
  if (!bracket || !key.exact) {
    found.complete = false
    return
  }
  const limit = { cell: key.cell, inclusive: op === '$gte' || op === '$lte' }
  const [low, high] = bracket
  found.list.push(op.startsWith('$g') ? { field, low: limit, high } : { field, low, high: limit })
}

function comparable(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return value instanceof Date || (typeof value === 'object' && '_bsontype' in value && value._bsontype === 'ObjectId')
}

function bracketOf(value: unknown): [Limit, Limit] {
  if (typeof value === 'number')
    return [
      { cell: -Number.MAX_VALUE, inclusive: true },
      { cell: '', inclusive: false },
    ]
  if (typeof value === 'string')
    return [
      { cell: '', inclusive: true },
      { cell: new Uint8Array(0), inclusive: false },
    ]
  const rank = (keyOf(value).cell as Uint8Array)[0] ?? 0
  return [
    { cell: Uint8Array.of(rank), inclusive: true },
    { cell: Uint8Array.of(rank + 1), inclusive: false },
  ]
}
