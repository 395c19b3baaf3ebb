import { arrayUpdates } from './array-updates'
import { sameValue } from './bson-order'
import { type Document, isDocument } from './document'
import { fieldUpdates } from './field-updates'
import { refusedWrite, unknownOperator } from './platform-error'
import { expandPath } from './positional'
import { assertStorable } from './storable'
import { assertNoConflicts, get, has, placeFor, placeIn, put } from './update-path'

export interface UpdateContext {
  /** The query that found the document; `$` in a path points to the element that it matched. */
  filter: Document
  now: number
  /** True while a document is being made by an upsert: only then does `$setOnInsert` count. */
  inserting: boolean
}

interface Step {
  operator: string
  path: string[]
  operand: unknown
}

/** Operators that only look at what is there, so that a missing field stays missing. */
const NEVER_CREATES = new Set(['$pop', '$pull', '$pullAll'])
const updates = { ...fieldUpdates, ...arrayUpdates }

/** The document after an update with operators. Throws what MongoDB refuses; the given document stays as it is. */
export function applyUpdate(document: Document, update: Document, context: UpdateContext): Document {
  const result = structured(document) as Document
  const steps = stepsOf(result, update, context)
  assertNoConflicts(
    steps.flatMap(({ operator, path, operand }) => {
      const own = path.join('.')
      return operator === '$rename' ? [own, String(operand)] : [own]
    }),
  )
  for (const step of steps) take(result, step, context)
  if (!sameValue(result._id, document._id) || Object.hasOwn(result, '_id') !== Object.hasOwn(document, '_id'))
    throw refusedWrite("Performing an update on the path '_id' would modify the immutable field '_id'")
  return result
}

function stepsOf(document: Document, update: Document, context: UpdateContext): Step[] {
  return Object.entries(update).flatMap(([operator, fields]) => {
    if (!(operator in updates) && !['$unset', '$rename', '$setOnInsert'].includes(operator))
      throw unknownOperator(`Unknown modifier: ${operator}`)
    if (!isDocument(fields))
      throw refusedWrite(
        `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}}`,
      )
    if (operator === '$setOnInsert' && !context.inserting) return []
    return Object.entries(fields).flatMap(([path, operand]) => {
      assertPath(path)
      return expandPath(document, path, context.filter).map((steps) => ({
        operator: operator === '$setOnInsert' ? '$set' : operator,
        path: steps,
        operand,
      }))
    })
  })
}

function assertPath(path: string): void {
  const steps = path.split('.')
  if (steps.some((step) => step === ''))
    throw refusedWrite(`The update path '${path}' contains an empty field name, which is not allowed.`)
  if (steps.includes('__proto__')) throw refusedWrite(`The field name '__proto__' is not valid for storage.`)
  const bad = steps.find((step, at) => step.startsWith('$') && (at === 0 || !/^\$(\[.*\])?$/.test(step)))
  if (bad) throw refusedWrite(`The dollar ($) prefixed field '${bad}' in '${path}' is not valid for storage.`)
}

function take(document: Document, { operator, path, operand }: Step, context: UpdateContext): void {
  if (operator === '$unset') unset(document, path)
  else if (operator === '$rename') rename(document, path, operand)
  else change(document, { operator, path, operand }, context)
}

function change(document: Document, { operator, path, operand }: Step, context: UpdateContext): void {
  const place = NEVER_CREATES.has(operator) ? placeIn(document, path) : placeFor(document, path)
  // `$pop` and its kin still check their operand when the field is missing.
  updates[operator]?.(place ?? { holder: {}, key: path.at(-1) ?? '' }, structured(operand), document._id, context.now)
  if (place && has(place)) assertStorable(get(place))
}

function unset(document: Document, path: string[]): void {
  const place = placeIn(document, path)
  if (!place) return
  if (Array.isArray(place.holder)) place.holder[Number(place.key)] = null
  else delete place.holder[place.key]
}

function rename(document: Document, path: string[], operand: unknown): void {
  if (typeof operand !== 'string' || operand === '')
    throw refusedWrite(`The 'to' field for $rename must be a string: ${path.join('.')}: ${JSON.stringify(operand)}`)
  assertPath(operand)
  const from = placeIn(document, path)
  if (!from) return
  if (Array.isArray(from.holder)) throw refusedWrite(`The source field cannot be an array element, '${path.join('.')}'`)
  const value = get(from)
  const to = placeFor(document, operand.split('.'))
  if (Array.isArray(to.holder)) throw refusedWrite(`The destination field cannot be an array element, '${operand}'`)
  delete from.holder[from.key]
  put(to, value)
}

/** A copy whose containers are new; dates and ids are never changed in place, so they may be shared. */
function structured(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structured)
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const key of Object.keys(value)) copy[key] = structured(value[key])
  return copy
}
