import * as builtIn from 'mingo/operators/accumulator'
import type { Any, Options } from 'mingo/types'
import { unique } from 'mingo/util'

/** mingo's accumulators, but documents without the field add nothing to a list, as in MongoDB; mingo adds null. */
export const accumulators = {
  ...builtIn,
  $push: present,
  $addToSet: (documents: Any[], expression: Any, options: Options): Any[] =>
    unique(present(documents, expression, options)),
}

const MISSING = Symbol('missing')

function present(documents: Any[], expression: Any, options: Options): Any[] {
  const isMissing = { $eq: [{ $type: expression }, 'missing'] }
  const marked = { $cond: [isMissing, { $literal: MISSING }, expression] }
  return builtIn.$push(documents, marked, options).filter((value) => value !== MISSING)
}
