import { Query } from 'mingo/query'
import { type Action, collectionName, readable, sessionOf } from './context'
import type { Document } from './document'
import { decodeDocument, encode } from './ejson'
import { CONTEXT, refusing, runnableQuery } from './matcher'
import { filterOf, searchOf } from './search-request'
import { documentOf, type Hit } from './session'

export const getDocument: Action = (context, request, cost) => {
  const now = context.now()
  const session = sessionOf(context, request)
  const search = searchOf(request, now)
  const collection = readable(context, collectionName(request))
  const hits = collection ? [...session.find(collection, search, cost)] : []
  const projection =
    request.projection === undefined || request.projection === null
      ? {}
      : runnableQuery(decodeDocument('projection', request.projection, now))
  const list = projected(hits, projection)
  return { body: { data: { list, offset: search.skip, limit: search.limit } }, returned: list.length }
}

export const calculateDocument: Action = (context, request, cost) => {
  const filter = filterOf(request, context.now())
  const collection = readable(context, collectionName(request))
  const total = collection ? context.finder.count(collection, filter, cost) : 0
  return { body: { data: { total } }, returned: total }
}

/** Whole documents travel as they rest, without being read. */
function projected(hits: Hit[], projection: Document): string[] {
  if (Object.keys(projection).length === 0) return hits.map(({ text }) => text)
  return refusing(() => new Query({}, { context: CONTEXT }).find(hits.map(documentOf), projection).all()).map(encode)
}
