import { compareValues, sameValue } from './bson-order'
import { type Document, isDocument, isOperatorObject } from './document'
import type { Apply } from './field-updates'
import { typeName } from './field-updates'
import { matcherOf } from './matcher'
import type { OrderField } from './plan'
import { refusedWrite } from './platform-error'
import { compareSortKeys, sortKeyOf } from './sort-key'
import { get, has, type Place, put } from './update-path'

export const arrayUpdates: Record<string, Apply> = {
  $push(place, operand, id) {
    const { each, position, slice, sort } = modifiers(operand)
    const array = [...arrayOf(place, id)]
    array.splice(position === undefined ? array.length : position, 0, ...each)
    if (sort !== undefined) array.sort(comparator(sort))
    if (slice === undefined) put(place, array)
    else put(place, slice === 0 ? [] : slice > 0 ? array.slice(0, slice) : array.slice(slice))
  },
  $addToSet(place, operand, id) {
    const array = [...arrayOf(place, id)]
    const added = isDocument(operand) && '$each' in operand ? listOf(operand.$each, '$each') : [operand]
    for (const item of added) if (!array.some((held) => sameValue(held, item))) array.push(item)
    put(place, array)
  },
  $pop(place, operand, id) {
    if (operand !== 1 && operand !== -1) throw refusedWrite(`$pop expects 1 or -1, found: ${JSON.stringify(operand)}`)
    if (!has(place)) return
    const array = arrayOf(place, id)
    put(place, operand === 1 ? array.slice(0, -1) : array.slice(1))
  },
  $pull(place, operand) {
    if (!has(place)) return
    const array = get(place)
    if (!Array.isArray(array)) throw refusedWrite('Cannot apply $pull to a non-array value')
    const unwanted = pulled(operand)
    put(
      place,
      array.filter((item) => !unwanted(item)),
    )
  },
  $pullAll(place, operand) {
    const unwanted = listOf(operand, '$pullAll')
    if (!has(place)) return
    const array = get(place)
    if (!Array.isArray(array)) throw refusedWrite('Cannot apply $pullAll to a non-array value')
    put(
      place,
      array.filter((item) => !unwanted.some((value) => sameValue(value, item))),
    )
  },
}

function arrayOf(place: Place, id: unknown): unknown[] {
  if (!has(place)) return []
  const value = get(place)
  if (Array.isArray(value)) return value
  throw refusedWrite(
    `The field '${place.key}' must be an array but is of type ${typeName(value)} in document {_id: ${JSON.stringify(id)}}`,
  )
}

function modifiers(operand: unknown) {
  if (!isDocument(operand) || !('$each' in operand))
    return { each: [operand], position: undefined, slice: undefined, sort: undefined }
  const known = new Set(['$each', '$position', '$slice', '$sort'])
  for (const name of Object.keys(operand))
    if (!known.has(name)) throw refusedWrite(`Unrecognized clause in $push: ${name}`)
  return {
    each: listOf(operand.$each, '$each'),
    position: wholeOf(operand.$position, '$position'),
    slice: wholeOf(operand.$slice, '$slice'),
    sort: operand.$sort,
  }
}

function listOf(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value
  throw refusedWrite(`The argument to ${name} must be an array but it was of type ${typeName(value)}`)
}

function wholeOf(value: unknown, name: string): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw refusedWrite(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`)
}

function comparator(sort: unknown): (left: unknown, right: unknown) => number {
  if (sort === 1 || sort === -1) return (left, right) => compareValues(left, right) * sort
  if (!isDocument(sort) || Object.keys(sort).length === 0)
    throw refusedWrite(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  const order: OrderField[] = Object.entries(sort).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw refusedWrite('The $sort element value must be either 1 or -1')
    return { field, direction }
  })
  const keyOf = (value: unknown) => sortKeyOf(isDocument(value) ? value : {}, order)
  return (left, right) => compareSortKeys(keyOf(left), keyOf(right), order)
}

/** A plain object pulls the elements that have its fields; operators pull the elements that they match. */
function pulled(operand: unknown): (item: unknown) => boolean {
  if (isOperatorObject(operand) || operand instanceof RegExp) {
    const matches = matcherOf({ item: operand })
    return (item) => matches({ item })
  }
  if (!isDocument(operand)) return (item) => sameValue(item, operand)
  const matches = matcherOf(operand)
  return (item) => isDocument(item) && matches(item as Document)
}
