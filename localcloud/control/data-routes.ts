import { EJSON } from 'bson'
import { Hono } from 'hono'
import type { Database } from '../database/database'
import { isRecord, parseJson } from '../json-value'
import { badRequest } from './body'
import { BadLineError, importLines } from './import-lines'

const MOST_DOCUMENTS = 200

/** `/control/collections`, `/control/documents` and `/control/import`: the data as it lies in the database. */
export function dataRoutes(database: Database): Hono {
  return new Hono()
    .get('/collections', (context) => context.json({ collections: database.collections() }))
    .get('/documents', (context) => {
      const collection = context.req.query('collection')
      if (collection === undefined) return badRequest('name a collection: ?collection=')
      const limit = Math.min(Math.max(Number(context.req.query('limit') ?? 20) || 20, 1), MOST_DOCUMENTS)
      const query = context.req.query('query') || '{}'
      if (parseJson(query) === undefined) return badRequest('query is no JSON')
      const offset = Math.max(Number(context.req.query('offset') ?? 0) || 0, 0)
      const { body } = database.handle({
        action: 'database.getDocument',
        collectionName: collection,
        queryType: 'WHERE',
        query,
        limit,
        offset,
      })
      if (typeof body.code === 'string') return badRequest(`${body.code}: ${body.message}`)
      return context.json({ documents: readableDocuments(body) })
    })
    .post('/import', async (context) => {
      const collection = context.req.query('collection')
      if (!collection) return badRequest('name a collection: ?collection=')
      const body = context.req.raw.body
      if (body === null) return context.json({ inserted: 0, skipped: 0 })
      try {
        return context.json(await importLines(database, collection, body))
      } catch (error) {
        if (error instanceof BadLineError) return badRequest(error.message)
        throw error
      }
    })
}

/** The gateway answers canonical EJSON texts; people and tests read relaxed EJSON: plain values, and `$date`. */
function readableDocuments(body: Record<string, unknown>): unknown[] {
  const list = isRecord(body.data) && Array.isArray(body.data.list) ? body.data.list : []
  return list.map((text: unknown) => EJSON.serialize(EJSON.parse(String(text)), { relaxed: true }))
}

/** Removes every document; collections and indexes stay. */
export function emptyDatabase(database: Database): void {
  for (const { name } of database.collections()) {
    database.handle({
      action: 'database.removeDocument',
      collectionName: name,
      queryType: 'WHERE',
      query: '{}',
      multi: true,
    })
  }
}
