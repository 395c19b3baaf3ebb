import { isDocument } from './document'

/** What a dotted path finds in a document: as MongoDB, through arrays, an array's elements before the array itself. */
export interface Found {
  /** `undefined` stands for a document in which the field is missing. */
  values: unknown[]
  /** True if an array lay on the path or at its end. */
  throughArray: boolean
}

/** Every document of a search is asked for the same few paths. */
const split = new Map<string, string[]>()
const KEPT_PATHS = 1000

function stepsOf(path: string): string[] {
  const known = split.get(path)
  if (known) return known
  if (split.size >= KEPT_PATHS) split.clear()
  const steps = path.split('.')
  split.set(path, steps)
  return steps
}

const INDEX = /^(0|[1-9]\d*)$/

export function valuesAt(document: unknown, path: string): Found {
  const found: Found = { values: [], throughArray: false }
  walk(document, stepsOf(path), 0, found)
  return found
}

function walk(value: unknown, path: string[], at: number, found: Found): void {
  const step = path[at] ?? ''
  if (at === path.length) leaf(value, found)
  else if (Array.isArray(value)) {
    found.throughArray = true
    if (INDEX.test(step) && Number(step) < value.length) walk(value[Number(step)], path, at + 1, found)
    for (const item of value) if (isDocument(item)) walk(item, path, at, found)
  } else if (isDocument(value)) walk(Object.hasOwn(value, step) ? value[step] : undefined, path, at + 1, found)
  else found.values.push(undefined)
}

function leaf(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    found.throughArray = true
    found.values.push(...value)
  }
  found.values.push(value)
}
