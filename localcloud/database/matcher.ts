import { Context } from 'mingo/core'
import * as expression from 'mingo/operators/expression'
import { Query } from 'mingo/query'
import { MingoError } from 'mingo/util'
import { type Document, isDocument } from './document'
import { withRegularExpressions } from './ejson'
import { PlatformError, refused, unknownOperator } from './platform-error'
import { queryOperators } from './query-operators'

/** mingo copies its table of operators for every query, so most queries get the short one. */
const PLAIN = Context.init({ query: queryOperators })
const WITH_EXPRESSIONS = Context.init({ query: queryOperators, expression })

export type Matcher = (document: Document) => boolean

/** Decides whether a document matches. Throws what MongoDB would refuse. */
export function matcherOf(query: Document): Matcher {
  const context = usesExpressions(query) ? WITH_EXPRESSIONS : PLAIN
  const compiled = refusing(() => new Query(runnableQuery(query), { context, scriptEnabled: false }))
  return (document) => refusing(() => compiled.test(document))
}

function usesExpressions(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(usesExpressions)
  return isDocument(value) && Object.keys(value).some((key) => key === '$expr' || usesExpressions(value[key]))
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
