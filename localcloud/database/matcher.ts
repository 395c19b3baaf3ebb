import { Context } from 'mingo/core'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as window from 'mingo/operators/window'
import { Query } from 'mingo/query'
import { MingoError } from 'mingo/util'
import { accumulators as accumulator } from './accumulators'
import type { Document } from './document'
import { withRegularExpressions } from './ejson'
import { PlatformError, refused, unknownOperator } from './platform-error'
import { queryOperators } from './query-operators'

export const CONTEXT = Context.init({
  accumulator,
  expression,
  pipeline,
  projection,
  window,
  query: queryOperators,
})

export type Matcher = (document: Document) => boolean

/** Decides whether a document matches. Throws what MongoDB would refuse. */
export function matcherOf(query: Document): Matcher {
  const compiled = refusing(() => new Query(runnableQuery(query), { context: CONTEXT, scriptEnabled: false }))
  return (document) => refusing(() => compiled.test(document))
}

export function runnableQuery(query: Document): Document {
  return withRegularExpressions(query) as Document
}

/** Runs mingo and turns its complaints into the platform's. */
export function refusing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof PlatformError) throw error
    const message = error instanceof Error ? error.message : String(error)
    if (/unknown|unregistered|not registered/i.test(message)) throw unknownOperator(message)
    if (error instanceof MingoError || error instanceof TypeError || error instanceof SyntaxError)
      throw refused(message)
    throw error
  }
}
