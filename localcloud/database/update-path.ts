import { compareValues } from './bson-order'
import { type Document, isDocument } from './document'
import { refusedWrite } from './platform-error'

/** The place that a dotted path names inside a document: a field of an object or an element of an array. */
export interface Place {
  holder: Document | unknown[]
  key: string
}

const ELEMENT = /^(0|[1-9]\d*)$/
const MAX_ELEMENT = 1_500_000

export function get({ holder, key }: Place): unknown {
  if (Array.isArray(holder)) return holder[Number(key)]
  return Object.hasOwn(holder, key) ? holder[key] : undefined
}

export function has({ holder, key }: Place): boolean {
  return Array.isArray(holder) ? Number(key) < holder.length : Object.hasOwn(holder, key)
}

export function put({ holder, key }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[key] = value
    return
  }
  while (holder.length < Number(key)) holder.push(null)
  holder[Number(key)] = value
}

/** The place for writing; objects on the way are made. Throws where MongoDB would not create the field. */
export function placeFor(document: Document, path: string[]): Place {
  let holder: Document | unknown[] = document
  for (let at = 0; ; at += 1) {
    const key = path[at] ?? ''
    assertKey(holder, key, path, at)
    const place: Place = { holder, key }
    if (at === path.length - 1) return place
    if (!has(place)) put(place, {})
    const next: unknown = get(place)
    if (!isDocument(next) && !Array.isArray(next))
      throw refusedWrite(`Cannot create field '${path[at + 1]}' in element {${key}: ${JSON.stringify(next)}}`)
    holder = next
  }
}

/** The place if it is there; nothing is made. */
export function placeIn(document: Document, path: string[]): Place | undefined {
  let holder: Document | unknown[] = document
  for (let at = 0; ; at += 1) {
    const key = path[at] ?? ''
    if (Array.isArray(holder) && !ELEMENT.test(key)) return undefined
    const place: Place = { holder, key }
    if (!has(place)) return undefined
    if (at === path.length - 1) return place
    const next = get(place)
    if (!isDocument(next) && !Array.isArray(next)) return undefined
    holder = next
  }
}

function assertKey(holder: Document | unknown[], key: string, path: string[], at: number): void {
  if (!Array.isArray(holder)) return
  if (!ELEMENT.test(key))
    throw refusedWrite(`Cannot create field '${key}' in element {${path[at - 1]}: ${JSON.stringify(holder)}}`)
  if (Number(key) > holder.length + MAX_ELEMENT)
    throw refusedWrite(`can't backfill array to larger than ${MAX_ELEMENT} elements`)
}

/** Refuses paths of one update that touch each other, as MongoDB does. */
export function assertNoConflicts(paths: string[]): void {
  const sorted = [...paths].sort((left, right) => compareValues(left.split('.'), right.split('.')))
  for (let at = 1; at < sorted.length; at += 1) {
    const [first, second] = [sorted[at - 1] ?? '', sorted[at] ?? '']
    if (second === first || second.startsWith(`${first}.`))
      throw refusedWrite(`Updating the path '${second}' would create a conflict at '${first}'`)
  }
}
