import { EJSON } from 'bson'
import { type Database, type DatabaseAnswer, type DatabaseOptions, openDatabase } from './database'

type Fields = Record<string, unknown>
type Declared = { name: string; keys: Record<string, 1 | -1>; unique?: boolean }

export const NOON = Date.UTC(2026, 10, 11, 4)

/** A database with one collection `docs`, spoken to as the gateway does; for tests only. */
export function databaseUnderTest(indexes: Declared[] = [], options: Partial<DatabaseOptions> = {}) {
  const clock = { now: NOON }
  const database = openDatabase({
    file: ':memory:',
    now: () => clock.now,
    schema: { collections: [{ name: 'docs', rule: 'ADMINONLY', indexes: indexes.map(declared) }] },
    ...options,
  })
  return { clock, ...speak(database) }
}

function declared({ name, keys, unique }: Declared) {
  const fields = Object.entries(keys).map(([field, direction]) => ({ field, direction }))
  return { name, keys: fields, ...(unique === undefined ? {} : { unique }) }
}

export function speak(database: Database, collectionName = 'docs') {
  const text = (value: unknown) => EJSON.stringify(value, { relaxed: false })
  const send = (action: string, fields: Fields = {}): DatabaseAnswer =>
    database.handle({ action: `database.${action}`, collectionName, ...fields })
  const data = (answer: DatabaseAnswer) => answer.body.data as Record<string, unknown>
  const found = (answer: DatabaseAnswer) => (data(answer).list as string[]).map((item) => EJSON.parse(item) as Fields)
  return {
    database,
    send,
    text,
    data,
    found,
    insert: (...documents: Fields[]) => send('insertDocument', { data: documents.map(text) }),
    search: (query: Fields, fields: Fields = {}) => send('getDocument', { query: text(query), ...fields }),
    find: (query: Fields, fields: Fields = {}) => found(send('getDocument', { query: text(query), ...fields })),
    count: (query: Fields) => data(send('calculateDocument', { query: text(query) })).total,
    update: (query: Fields, update: Fields, fields: Fields = {}) =>
      send('modifyDocument', {
        query: text(query),
        data: text(update),
        merge: true,
        multi: false,
        upsert: false,
        ...fields,
      }),
    set: (id: string, document: Fields, fields: Fields = {}) =>
      send('modifyDocument', {
        query: text({ _id: id }),
        data: text(document),
        merge: false,
        multi: false,
        upsert: true,
        ...fields,
      }),
    remove: (query: Fields, fields: Fields = {}) => send('removeDocument', { query: text(query), ...fields }),
    aggregate: (...stages: Fields[]) =>
      send('aggregateDocuments', {
        stages: stages.map((stage) => {
          const [key = '', value] = Object.entries(stage)[0] ?? []
          return { stageKey: key, stageValue: text(value) }
        }),
      }),
  }
}
