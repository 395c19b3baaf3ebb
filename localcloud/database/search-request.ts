import type { Request } from './context'
import type { Document } from './document'
import { isDocument } from './document'
import { decodeDocument, decodeField } from './ejson'
import type { Search } from './find'
import { runnableQuery } from './matcher'
import type { OrderField } from './plan'
import { invalidParameter } from './platform-error'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

/** The search that a request describes, within the platform's limits. */
export function searchOf(request: Request, now: number): Search {
  return {
    filter: filterOf(request, now),
    order: orderOf(request, now),
    skip: wholeNumber('offset', request.offset, 0),
    limit: Math.min(wholeNumber('limit', request.limit, DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT),
  }
}

export function filterOf(request: Request, now: number): Document {
  const { query } = request
  if (query === undefined || query === null || query === '') return {}
  return runnableQuery(decodeDocument('query', query, now))
}

function orderOf({ order }: Request, now: number): OrderField[] {
  if (order === undefined || order === null || order === '') return []
  const value = typeof order === 'string' ? decodeField('order', order, now) : order
  // Older SDKs send a list of { field, direction }.
  const pairs = Array.isArray(value)
    ? value.map((item: unknown) => (isDocument(item) ? [item.field, item.direction] : []))
    : isDocument(value)
      ? Object.entries(value)
      : undefined
  if (!pairs) throw invalidParameter('order must be an object')
  return pairs.map(([field, direction]) => {
    if (typeof field !== 'string' || field === '') throw invalidParameter('order must name its fields')
    if (direction === 1 || direction === 'asc') return { field, direction: 1 }
    if (direction === -1 || direction === 'desc') return { field, direction: -1 }
    throw invalidParameter(`order of ${field} must be 1 or -1`)
  })
}

function wholeNumber(name: string, value: unknown, standard: number): number {
  if (value === undefined || value === null) return standard
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw invalidParameter(`${name} must be a whole number that is not negative`)
}
