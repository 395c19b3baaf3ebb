import * as builtIn from 'mingo/operators/query'
import type { Any, AnyObject, Options } from 'mingo/types'
import { compareValues, sameValue, typeRank } from './bson-order'
import { isDocument } from './document'
import { valuesAt } from './path-values'
import { refused } from './platform-error'

type Operator = (path: string, operand: Any, options: Options) => (document: AnyObject) => boolean

/** mingo's operators, with MongoDB's own reading of paths, types and order where mingo departs from it. */
export const queryOperators: Record<`$${string}`, Operator> = {
  ...(builtIn as Record<`$${string}`, Operator>),
  $eq: some((operand) => (value) => same(value, operand)),
  $ne: none((operand) => (value) => same(value, operand)),
  $in: some((operand) => among(operand, '$in')),
  $nin: none((operand) => among(operand, '$nin')),
  $gt: some((operand) => inType(operand, (order) => order > 0)),
  $gte: some((operand) => inType(operand, (order) => order >= 0)),
  $lt: some((operand) => inType(operand, (order) => order < 0)),
  $lte: some((operand) => inType(operand, (order) => order <= 0)),
  $all(path, operand, options) {
    if (!Array.isArray(operand)) throw refused('$all needs an array')
    const parts = operand.map((part) =>
      isDocument(part) && '$elemMatch' in part
        ? elemMatch(path, part.$elemMatch, options)
        : some((wanted) => among([wanted], '$all'))(path, part, options),
    )
    return (document) => parts.length > 0 && parts.every((part) => part(document))
  },
  $elemMatch: elemMatch,
  $size(path, operand, options) {
    if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0)
      throw refused('$size must be a whole number that is not negative')
    return builtIn.$size(path, operand, options)
  },
  $not(path, operand, options) {
    if (!(operand instanceof RegExp) && !(isDocument(operand) && Object.keys(operand).length > 0))
      throw refused('$not needs a regex or a document')
    return builtIn.$not(path, operand, options)
  },
}

function elemMatch(path: string, operand: unknown, options: Options) {
  if (!isDocument(operand)) throw refused('$elemMatch needs an Object')
  return builtIn.$elemMatch(path, operand, options)
}

type Test = (value: unknown) => boolean

function some(test: (operand: unknown) => Test): Operator {
  return (path, operand) => {
    const fits = test(operand)
    return (document) => valuesAt(document, path).values.some(fits)
  }
}

function none(test: (operand: unknown) => Test): Operator {
  const positive = some(test)
  return (path, operand, options) => {
    const fits = positive(path, operand, options)
    return (document) => !fits(document)
  }
}

/** Null also asks for documents in which the field is missing. */
function same(value: unknown, operand: unknown): boolean {
  return sameValue(value, operand)
}

function among(operand: unknown, name: string): Test {
  if (!Array.isArray(operand)) throw refused(`${name} needs an array`)
  const plain = new Set<unknown>(operand.filter((item) => typeof item === 'string' || typeof item === 'number'))
  const others = operand.filter((item) => typeof item !== 'string' && typeof item !== 'number')
  return (value) =>
    plain.has(value) ||
    others.some((item) =>
      item instanceof RegExp ? typeof value === 'string' && item.test(value) : sameValue(value, item),
    )
}

/** A comparison never crosses from one type to another. */
function inType(operand: unknown, holds: (order: number) => boolean): Test {
  const rank = typeRank(operand)
  return (value) => typeRank(value) === rank && holds(compareValues(value, operand))
}
