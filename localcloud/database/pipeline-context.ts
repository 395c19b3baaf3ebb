import { Context as Operators } from 'mingo/core'
import { Lazy, type Iterator as Sequence } from 'mingo/lazy'
import * as expression from 'mingo/operators/expression'
import * as builtIn from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as window from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import { accumulators as accumulator } from './accumulators'
import type { Context } from './context'
import { type Document, isDocument } from './document'
import type { Cost } from './find'
import { valuesAt } from './path-values'
import type { OrderField } from './plan'
import { refused } from './platform-error'
import { queryOperators } from './query-operators'
import { documentOf } from './session'
import { compareSortKeys, sortKeyOf } from './sort-key'

/** mingo's pipeline, with joins that use the indexes of the other collection and with MongoDB's order. */
export function pipelineContext(context: Context, cost: Cost): Operators {
  const find = (name: string, filter: Document): Document[] => {
    const collection = context.catalogue.get(name)
    if (!collection) return []
    const own: Cost = { examined: 0, indexed: true }
    const search = { filter, order: [], skip: 0, limit: Number.POSITIVE_INFINITY }
    const found = Array.from(context.finder.find(collection, search, own), documentOf)
    cost.examined += own.examined
    cost.indexed &&= own.indexed
    return found
  }

  const $lookup = (sequence: Sequence, spec: unknown, options: Options): Sequence => {
    if (!isDocument(spec) || typeof spec.as !== 'string' || typeof spec.from !== 'string')
      throw refused('$lookup needs from and as')
    const { from, localField, foreignField, as, pipeline } = spec
    if (pipeline !== undefined) {
      const [first] = Array.isArray(pipeline) ? pipeline : []
      // Only conditions that do not depend on the outer document may choose what is read.
      const fixed = isDocument(first) && isDocument(first.$match) && !('$expr' in first.$match) ? first.$match : {}
      return builtIn.$lookup(sequence, { ...spec, from: find(from, fixed), as }, options)
    }
    if (typeof localField !== 'string' || typeof foreignField !== 'string')
      throw refused('$lookup needs localField and foreignField, or a pipeline')
    return sequence.map((document) => ({
      ...(document as Document),
      [as]: find(from, { [foreignField]: { $in: localValues(document, localField) } }),
    }))
  }

  const $sort = (sequence: Sequence, spec: unknown, _options: Options): Sequence => {
    const order = orderOf(spec)
    return sequence.transform((items) => {
      const keyed = (items as Document[]).map((item) => ({ item, key: sortKeyOf(item, order) }))
      keyed.sort((left, right) => compareSortKeys(left.key, right.key, order))
      return Lazy(keyed.map(({ item }) => item))
    })
  }

  /** One document, or none where there is nothing to count; mingo would answer 0. */
  const $count = (sequence: Sequence, name: string, options: Options): Sequence =>
    builtIn.$count(sequence, name, options).filter((counted) => isDocument(counted) && counted[name] !== 0)

  return Operators.init({
    accumulator,
    expression,
    projection,
    window,
    query: queryOperators,
    pipeline: { ...builtIn, $count, $lookup, $sort },
  })
}

/** A missing field joins with null and with missing ones, an array with any of its elements. */
function localValues(document: unknown, field: string): unknown[] {
  const { values, throughArray } = valuesAt(document, field)
  return throughArray ? values.filter((value) => !Array.isArray(value)) : [values[0] ?? null]
}

function orderOf(spec: unknown): OrderField[] {
  if (!isDocument(spec) || Object.keys(spec).length === 0) throw refused('$sort stage must have at least one sort key')
  return Object.entries(spec).map(([field, direction]) => {
    if (direction === 1 || direction === -1) return { field, direction }
    throw refused('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  })
}
