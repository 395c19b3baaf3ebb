import { type Document, isDocument } from './document'
import { matcherOf } from './matcher'
import { refused, unknownOperator } from './platform-error'
import { expandPath } from './positional'
import { get, placeIn, put } from './update-path'

export type Project = (document: Document) => Document

/** Which fields to keep or to leave out, in the document's own order. Throws what MongoDB refuses. */
export function projectionOf(projection: Document, filter: Document): Project {
  const kept: string[] = []
  const left: string[] = []
  const shaped: ((document: Document, result: Document) => void)[] = []
  for (const [path, wish] of Object.entries(projection)) {
    if (isDocument(wish)) {
      shaped.push(shaper(path, wish))
      if ('$elemMatch' in wish) kept.push(path)
    } else if (path.endsWith('.$')) {
      kept.push(path.slice(0, -2))
      shaped.push(matched(path, filter))
    } else if (path !== '_id') (wish ? kept : left).push(path)
  }
  if (kept.length > 0 && left.length > 0)
    throw refused('Cannot do exclusion on a field in inclusion projection, nor the other way round')
  const withId = projection._id === undefined || Boolean(projection._id)
  const including = kept.length > 0 || (left.length === 0 && shaped.length === 0 && projection._id === 1)
  if (withId && including) kept.push('_id')
  if (!withId && !including) left.push('_id')
  return (document) => {
    const result = including ? only(document, treeOf(kept)) : without(document, treeOf(left))
    for (const shape of shaped) shape(document, result)
    return result
  }
}

type Tree = Map<string, Tree>

function treeOf(paths: string[]): Tree {
  const root: Tree = new Map()
  for (const path of paths) {
    let node = root
    for (const step of path.split('.')) {
      const next: Tree = node.get(step) ?? new Map()
      node.set(step, next)
      node = next
    }
  }
  return root
}

function only(document: Document, tree: Tree): Document {
  const pick = (value: unknown, below: Tree): unknown => {
    if (below.size === 0) return value
    if (Array.isArray(value))
      return value.filter((item) => isDocument(item) || Array.isArray(item)).map((item) => pick(item, below))
    return isDocument(value) ? only(value, below) : undefined
  }
  const entries = Object.entries(document).flatMap(([key, value]) => {
    const below = tree.get(key)
    const picked = below ? pick(value, below) : undefined
    return picked === undefined ? [] : [[key, picked] as const]
  })
  return Object.fromEntries(entries)
}

function without(document: Document, tree: Tree): Document {
  const drop = (value: unknown, below: Tree): unknown => {
    if (Array.isArray(value)) return value.map((item) => drop(item, below))
    return isDocument(value) ? without(value, below) : value
  }
  const entries = Object.entries(document).flatMap(([key, value]) => {
    const below = tree.get(key)
    if (!below) return [[key, value] as const]
    return below.size === 0 ? [] : [[key, drop(value, below)] as const]
  })
  return Object.fromEntries(entries)
}

function shaper(path: string, wish: Document) {
  if ('$slice' in wish)
    return (document: Document, result: Document) => place(result, document, path, slicer(wish.$slice))
  if (!isDocument(wish.$elemMatch))
    throw unknownOperator(`Unsupported projection option: ${path}: ${JSON.stringify(wish)}`)
  const matches = matcherOf({ item: { $elemMatch: wish.$elemMatch } })
  return (document: Document, result: Document) =>
    place(result, document, path, (array) => array.filter((item) => matches({ item: [item] })).slice(0, 1))
}

function slicer(wish: unknown): (array: unknown[]) => unknown[] {
  if (typeof wish === 'number') return (array) => (wish < 0 ? array.slice(wish) : array.slice(0, wish))
  const [skip, limit] = Array.isArray(wish) ? wish : []
  if (typeof skip !== 'number' || typeof limit !== 'number' || limit <= 0)
    throw refused('$slice needs a number, or an array of a skip and a positive limit')
  return (array) => {
    const start = skip < 0 ? Math.max(0, array.length + skip) : skip
    return array.slice(start, start + limit)
  }
}

/** `list.$`: only the element that the query matched. */
function matched(path: string, filter: Document) {
  return (document: Document, result: Document) => {
    const [steps] = expandPath(document, path, filter)
    const at = Number(steps?.at(-1))
    place(result, document, path.slice(0, -2), (array) => array.slice(at, at + 1))
  }
}

function place(result: Document, document: Document, path: string, shape: (array: unknown[]) => unknown[]): void {
  const from = placeIn(document, path.split('.'))
  const value = from ? get(from) : undefined
  if (!Array.isArray(value)) return
  const shapedArray = shape(value)
  const to = placeIn(result, path.split('.'))
  if (to) put(to, shapedArray)
  else if (!path.includes('.')) result[path] = shapedArray
}
