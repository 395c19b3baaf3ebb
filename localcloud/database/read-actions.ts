import { type Action, collectionName, type Request, readable, sessionOf } from './context'
import type { Document } from './document'
import { decodeDocument, encode } from './ejson'
import { runnableQuery } from './matcher'
import { projectionOf } from './projection'
import { filterOf, searchOf } from './search-request'
import { documentOf, type Hit } from './session'

export const getDocument: Action = (context, request, cost) => {
  const now = context.now()
  const session = sessionOf(context, request)
  const search = searchOf(request, now)
  const collection = readable(context, collectionName(request))
  const hits = collection ? [...session.find(collection, search, cost)] : []
  const list = projected(hits, request, search.filter, now)
  return { body: { data: { list, offset: search.skip, limit: search.limit } }, returned: list.length }
}

export const calculateDocument: Action = (context, request, cost) => {
  const filter = filterOf(request, context.now())
  const collection = readable(context, collectionName(request))
  const total = collection ? context.finder.count(collection, filter, cost) : 0
  return { body: { data: { total } }, returned: total }
}

/** Whole documents travel as they rest, without being read. */
function projected(hits: Hit[], { projection }: Request, filter: Document, now: number): string[] {
  const wish = projection === undefined || projection === null ? {} : decodeDocument('projection', projection, now)
  if (Object.keys(wish).length === 0) return hits.map(({ text }) => text)
  const project = projectionOf(runnableQuery(wish), filter)
  return hits.map((hit) => encode(project(documentOf(hit))))
}
