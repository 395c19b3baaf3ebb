import { type Document, isDocument, isOperatorObject } from './document'
import { matcherOf } from './matcher'
import { refusedWrite } from './platform-error'
import { get, placeIn } from './update-path'

/** The plain paths that a path with `$` or `$[]` stands for in this document. */
export function expandPath(document: Document, path: string, filter: Document): string[][] {
  let paths: string[][] = [[]]
  for (const step of path.split('.')) {
    if (step === '$') paths = paths.map((taken) => [...taken, String(matchedElement(document, taken, filter))])
    else if (step === '$[]') paths = paths.flatMap((taken) => everyElement(document, taken))
    else if (step.startsWith('$['))
      throw refusedWrite(`No array filter found for identifier '${step.slice(2, -1)}' in path '${path}'`)
    else paths = paths.map((taken) => [...taken, step])
  }
  return paths
}

function everyElement(document: Document, path: string[]): string[][] {
  const array = arrayAt(document, path)
  if (!array)
    throw refusedWrite(`The path '${path.join('.')}' must exist in the document in order to apply array updates.`)
  return array.map((_, at) => [...path, String(at)])
}

function matchedElement(document: Document, path: string[], filter: Document): number {
  const field = path.join('.')
  const array = arrayAt(document, path) ?? []
  const tests = elementTests(filter, field)
  const all = tests.length === 0 ? -1 : array.findIndex((item) => tests.every((test) => test(item)))
  const at = all >= 0 ? all : array.findIndex((item) => tests.some((test) => test(item)))
  if (at < 0) throw refusedWrite('The positional operator did not find the match needed from the query.')
  return at
}

function arrayAt(document: Document, path: string[]): unknown[] | undefined {
  const place = placeIn(document, path)
  const value = place ? get(place) : undefined
  return Array.isArray(value) ? value : undefined
}

/** What the query says of the elements of one array. */
function elementTests(filter: Document, field: string): ((item: unknown) => boolean)[] {
  return Object.entries(filter).flatMap(([key, condition]) => {
    if (key === '$and' && Array.isArray(condition))
      return condition.flatMap((part) => (isDocument(part) ? elementTests(part, field) : []))
    if (key.startsWith(`${field}.`)) {
      const matches = matcherOf({ [key.slice(field.length + 1)]: condition })
      return [(item: unknown) => isDocument(item) && matches(item)]
    }
    if (key !== field) return []
    if (isOperatorObject(condition) && isDocument(condition.$elemMatch)) {
      // An array of one element matches exactly if that element does.
      const matches = matcherOf({ item: { $elemMatch: condition.$elemMatch } })
      return [(item: unknown) => matches({ item: [item] })]
    }
    const matches = matcherOf({ item: condition })
    return [(item: unknown) => matches({ item })]
  })
}
