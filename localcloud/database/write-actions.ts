import { randomBytes } from 'node:crypto'
import { applyUpdate } from './apply-update'
import type { Collection } from './catalogue'
import { type Action, type Context, collectionName, type Request, readable, sessionOf, writable } from './context'
import { type Document, isDocument, isOperatorObject } from './document'
import { decode, decodeDocument, encode } from './ejson'
import type { Cost } from './find'
import { invalidParameter, PlatformError, refused } from './platform-error'
import { filterOf } from './search-request'
import { documentOf, type Session } from './session'
import { assertStorable } from './storable'

/** Ordered, as MongoDB inserts: what comes before a refused document is kept. */
export const insertDocument: Action = (context, request) => {
  const now = context.now()
  const session = sessionOf(context, request)
  const data = Array.isArray(request.data) ? request.data : [request.data]
  if (data.length === 0) throw invalidParameter('data must hold at least one document')
  const documents = data.map((text) => newDocument(decodeDocument('data', text, now)))
  const failure = context.sqlite.atomically(() => {
    const collection = writable(context, collectionName(request))
    for (const document of documents) {
      try {
        session.insert(collection, document)
      } catch (error) {
        if (error instanceof PlatformError) return error
        throw error
      }
    }
    return undefined
  })
  if (failure) throw failure
  return { body: { data: { insertedIds: documents.map(({ _id }) => _id) } }, returned: documents.length }
}

export const modifyDocument: Action = (context, request, cost) => {
  const outcome = modify(context, request, cost)
  return {
    body: { data: { updated: outcome.updated, upsert_id: outcome.upserted?._id ?? null } },
    returned: outcome.updated + (outcome.upserted ? 1 : 0),
  }
}

/** Changes the first match and answers it as it is afterwards. */
export const modifyAndReturnDoc: Action = (context, request, cost) => {
  const { updated, last } = modify(context, { ...request, multi: false, merge: true, upsert: false }, cost)
  return { body: { data: { updated, doc: last ? encode(last) : null } }, returned: updated }
}

export const removeDocument: Action = (context, request, cost) => {
  const session = sessionOf(context, request)
  const filter = filterOf(request, context.now())
  const collection = readable(context, collectionName(request))
  const deleted = context.sqlite.atomically(() => {
    if (!collection) return 0
    const ids = idsOf(session, collection, filter, request.multi !== false, cost)
    for (const id of ids) {
      const stored = session.get(collection, id)
      if (stored) session.remove(collection, stored, decode(stored.text))
    }
    return ids.length
  })
  return { body: { data: { deleted } }, returned: deleted }
}

interface Outcome {
  updated: number
  upserted?: Document
  last?: Document
}

function modify(context: Context, request: Request, cost: Cost): Outcome {
  const now = context.now()
  const session = sessionOf(context, request)
  const filter = filterOf(request, now)
  const data = decodeDocument('data', request.data, now)
  const change = changeOf(data, request.merge === false, filter, now)
  return context.sqlite.atomically(() => {
    const name = collectionName(request)
    const collection = request.upsert === true ? writable(context, name) : readable(context, name)
    const outcome: Outcome = { updated: 0 }
    if (!collection) return outcome
    const ids = idsOf(session, collection, filter, request.multi === true, cost)
    for (const id of ids) {
      const stored = session.get(collection, id)
      if (!stored) continue
      const before = decode(stored.text)
      outcome.last = change(before, false)
      if (encode(outcome.last) === stored.text) continue
      session.replace(collection, stored, before, outcome.last)
      outcome.updated += 1
    }
    if (ids.length > 0 || request.upsert !== true) return outcome
    outcome.upserted = newDocument(change(equalitiesOf(filter), true))
    session.insert(collection, outcome.upserted)
    return outcome
  })
}

/** Their ids first, so that a change cannot bring a document before the search again. */
function idsOf(session: Session, collection: Collection, filter: Document, multi: boolean, cost: Cost): unknown[] {
  const limit = multi ? Number.POSITIVE_INFINITY : 1
  const hits = session.find(collection, { filter, order: [], skip: 0, limit }, cost)
  return Array.from(hits, (hit) => documentOf(hit)._id)
}

/** The document that comes of a document: by operators, or all of it replaced but its `_id`. */
function changeOf(data: Document, whole: boolean, filter: Document, now: number) {
  const operators = Object.keys(data).filter((key) => key.startsWith('$')).length
  if (operators > 0 && operators < Object.keys(data).length)
    throw refused('an update must be all operators or all fields')
  if (whole) {
    if (operators > 0) throw refused('the replacement document must not contain update operators')
    assertStorable(data)
    const { _id, ...fields } = data
    return (before: Document): Document => ({ _id: before._id ?? _id, ...fields })
  }
  const update = operators > 0 ? data : { $set: data }
  return (before: Document, inserting: boolean) => applyUpdate(before, update, { filter, now, inserting })
}

/** The document as it is stored: its `_id` first, made if it is missing. */
export function newDocument(document: Document): Document {
  assertStorable(document)
  const { _id, ...fields } = document
  if (Array.isArray(_id)) throw refused("The '_id' value cannot be of type array")
  return { _id: _id ?? randomBytes(16).toString('hex'), ...fields }
}

/** What a document made by an upsert has from the query: its plain equalities. */
function equalitiesOf(filter: Document): Document {
  const fields: Document = {}
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value))
      for (const part of value) Object.assign(fields, isDocument(part) ? equalitiesOf(part) : {})
    else if (key.startsWith('$') || key.includes('.') || value instanceof RegExp) continue
    else if (!isOperatorObject(value)) fields[key] = value
    else if ('$eq' in value) fields[key] = value.$eq
  }
  return fields
}
