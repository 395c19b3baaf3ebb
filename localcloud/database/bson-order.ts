import { Binary, BSONRegExp, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { type Document, isDocument } from './document'

/** MongoDB's order of types; a missing field sorts as null. */
export function typeRank(value: unknown): number {
  if (value === null || value === undefined) return 1
  if (typeof value === 'number' || typeof value === 'bigint') return 2
  if (typeof value === 'string') return 3
  if (typeof value === 'boolean') return 8
  if (Array.isArray(value)) return 5
  if (value instanceof Date) return 9
  if (isDocument(value)) return 4
  if (value instanceof Timestamp) return 10
  if (value instanceof Long || value instanceof Decimal128) return 2
  if (value instanceof ObjectId) return 7
  if (value instanceof Binary || value instanceof Uint8Array) return 6
  if (value instanceof RegExp || value instanceof BSONRegExp) return 11
  if (value instanceof MinKey) return 0
  if (value instanceof MaxKey) return 127
  return 4
}

/** Negative, zero or positive, as MongoDB orders values of any types. */
export function compareValues(left: unknown, right: unknown): number {
  const rank = typeRank(left)
  const difference = rank - typeRank(right)
  if (difference !== 0) return difference
  switch (rank) {
    case 2:
      return compareNumbers(Number(left), Number(right))
    case 3:
      return compareStrings(String(left), String(right))
    case 4:
      return compareDocuments(left as Document, right as Document)
    case 5:
      return compareArrays(left as unknown[], right as unknown[])
    case 8:
    case 9:
      return Number(left) - Number(right)
    case 0:
    case 1:
    case 127:
      return 0
    default:
      return compareStrings(textOf(left), textOf(right))
  }
}

export function sameValue(left: unknown, right: unknown): boolean {
  return left === right || compareValues(left, right) === 0
}

function compareNumbers(left: number, right: number): number {
  if (left === right) return 0
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  if (Number.isNaN(right)) return 1
  return left < right ? -1 : 1
}

/** By code point, which is also the order of the UTF-8 bytes that MongoDB and SQLite compare. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at += 1) {
    const difference = codeOrder(left.charCodeAt(at)) - codeOrder(right.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Surrogates stand for code points above U+FFFF, so they go after the rest of the basic plane. */
function codeOrder(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800
  return unit >= 0xd800 ? unit + 0x2000 : unit
}

function compareArrays(left: unknown[], right: unknown[]): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at += 1) {
    const difference = compareValues(left[at], right[at])
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function compareDocuments(left: Document, right: Document): number {
  const leftKeys = Object.keys(left)
  const rightKeys = Object.keys(right)
  for (let at = 0; at < Math.min(leftKeys.length, rightKeys.length); at += 1) {
    const [leftKey, rightKey] = [leftKeys[at] ?? '', rightKeys[at] ?? '']
    const difference =
      typeRank(left[leftKey]) - typeRank(right[rightKey]) ||
      compareStrings(leftKey, rightKey) ||
      compareValues(left[leftKey], right[rightKey])
    if (difference !== 0) return difference
  }
  return leftKeys.length - rightKeys.length
}

function textOf(value: unknown): string {
  if (value instanceof Binary) return value.toString('hex')
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`
  return String(value)
}
