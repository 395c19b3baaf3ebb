import { databaseUnderTest, NOON, speak } from './database-under-test'

test('an id is made of 32 hexadecimal digits if it is missing, and stands first', () => {
  const { insert, find, data } = databaseUnderTest()
  const [id] = data(insert({ a: 1 })).insertedIds as string[]
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(find({})).toEqual([{ _id: id, a: 1 }])
})

test('ids may be numbers, and 1 is not "1"', () => {
  const { insert, find } = databaseUnderTest()
  insert({ _id: 1, n: 'number' }, { _id: '1', n: 'text' })
  expect(find({ _id: 1 })).toEqual([{ _id: 1, n: 'number' }])
  expect(find({ _id: '1' })).toEqual([{ _id: '1', n: 'text' }])
})

test('a batch is kept up to the document that is refused', () => {
  const { insert, find } = databaseUnderTest([{ name: 'k', keys: { k: 1 }, unique: true }])
  insert({ _id: 'a', k: 1 })
  const { body } = insert({ _id: 'b', k: 2 }, { _id: 'c', k: 1 }, { _id: 'd', k: 4 })
  expect(body).toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
    message: expect.stringMatching(/E11000.*index: k .*k: 1/),
  })
  expect(find({}, { order: '{"_id":1}' }).map(({ _id }) => _id)).toEqual(['a', 'b'])
})

test('a unique index counts a missing field as null, and refuses an update that would double a key', () => {
  const { insert, update, find } = databaseUnderTest([{ name: 'k', keys: { k: 1 }, unique: true }])
  insert({ _id: 'a', k: 1 }, { _id: 'b', k: 2 }, { _id: 'c' })
  expect(insert({ _id: 'd' }).body.code).toBe('DATABASE_DUPLICATE_WRITE')
  expect(update({ _id: 'b' }, { $inc: { k: -1 } }).body.code).toBe('DATABASE_DUPLICATE_WRITE')
  expect(find({ k: 2 })).toHaveLength(1)
  expect(update({ _id: 'a' }, { $set: { other: 1 } }).body.code).toBeUndefined()
})

test('what a request must hold is asked for by name, and nothing is written', () => {
  const { send, text, count } = databaseUnderTest()
  const refused = (action: string, fields: object) => send(action, fields as Record<string, unknown>).body.code
  expect(refused('insertDocument', { data: ['{'] })).toBe('INVALID_PARAM')
  expect(refused('insertDocument', { data: ['[1]'] })).toBe('INVALID_PARAM')
  expect(refused('insertDocument', { data: [] })).toBe('INVALID_PARAM')
  expect(refused('insertDocument', { collectionName: 7 })).toBe('INVALID_PARAM')
  expect(refused('getDocument', { query: 'x' })).toBe('INVALID_PARAM')
  expect(refused('getDocument', { query: '{}', limit: -1 })).toBe('INVALID_PARAM')
  expect(refused('getDocument', { query: '{}', offset: 1.5 })).toBe('INVALID_PARAM')
  expect(refused('getDocument', { query: '{}', order: '{"a":2}' })).toBe('INVALID_PARAM')
  expect(refused('modifyDocument', { query: '{}', data: 7 })).toBe('INVALID_PARAM')
  expect(refused('aggregateDocuments', { stages: 'x' })).toBe('INVALID_PARAM')
  expect(refused('nonsense', {})).toBe('DATABASE_INVALID_OPERRATOR')
  expect(refused('getDocument', { query: text({ a: { $foo: 1 } }) })).toBe('DATABASE_INVALID_OPERRATOR')
  expect(refused('getDocument', { query: text({ $where: 'true' }) })).toBe('DATABASE_REQUEST_FAILED')
  expect(refused('getDocument', { query: text({ a: { $in: 1 } }) })).toBe('DATABASE_REQUEST_FAILED')
  expect(refused('getDocument', { query: text({ a: { $not: 1 } }) })).toBe('DATABASE_REQUEST_FAILED')
  expect(refused('calculateDocument', { query: text({ a: { $size: 'x' } }) })).toBe('DATABASE_REQUEST_FAILED')
  expect(refused('aggregateDocuments', { stages: [{ stageKey: '$out', stageValue: '"x"' }] })).toBe(
    'DATABASE_INVALID_OPERRATOR',
  )
  expect(refused('aggregateDocuments', { stages: [{ stageKey: '$nope', stageValue: '{}' }] })).toBe(
    'DATABASE_INVALID_OPERRATOR',
  )
  expect(count({})).toBe(0)
})

test('field names that would be read as operators or paths are not stored', () => {
  const { insert, count } = databaseUnderTest()
  expect(insert({ $a: 1 }).body.code).toBe('DATABASE_REQUEST_FAILED')
  expect(insert({ a: [{ 'b.c': 1 }] }).body.code).toBe('DATABASE_REQUEST_FAILED')
  expect(insert({ _id: ['x'] }).body.code).toBe('DATABASE_REQUEST_FAILED')
  expect(count({})).toBe(0)
})

test('a document above 16 MB is refused, one below is kept', () => {
  const { insert, count } = databaseUnderTest()
  expect(insert({ text: 'x'.repeat(16 * 1024 * 1024) }).body.message).toMatch(/too large/)
  expect(insert({ text: 'x'.repeat(15 * 1024 * 1024) }).body.code).toBeUndefined()
  expect(count({})).toBe(1)
})

test('a missing collection is an error, or is made on the first insert if that is wanted', () => {
  const strict = databaseUnderTest()
  for (const action of ['getDocument', 'calculateDocument', 'insertDocument', 'modifyDocument', 'removeDocument'])
    expect(
      strict.send(action, { collectionName: 'none', query: '{}', data: action === 'insertDocument' ? ['{}'] : '{}' })
        .body.code,
    ).toBe('DATABASE_COLLECTION_NOT_EXIST')
  const lenient = databaseUnderTest([], { createCollections: true })
  const other = speak(lenient.database, 'other')
  expect(other.find({})).toEqual([])
  expect(other.count({})).toBe(0)
  expect(lenient.database.collections().map(({ name }) => name)).toEqual(['docs'])
  other.insert({ _id: 'x' })
  expect(other.find({})).toEqual([{ _id: 'x' }])
})

test('there are at most 100 collections, as on the platform', () => {
  const { send } = databaseUnderTest()
  for (let at = 1; at < 100; at += 1)
    expect(send('addCollection', { collectionName: `c${at}` }).body.code).toBeUndefined()
  expect(send('addCollection', { collectionName: 'more' }).body.code).toBe('DATABASE_COLLECTION_EXCEED_LIMIT')
})

test('an import skips the ids that are there, counts both, and makes the collection', () => {
  const { database, insert } = databaseUnderTest([{ name: 'n', keys: { n: 1 } }])
  insert({ _id: 'b', n: 'kept' })
  const documents = ['a', 'b', 'c', 'a'].map((_id) => ({ _id, n: 1, at: new Date(NOON) }))
  expect(database.import('docs', documents)).toEqual({ inserted: 2, skipped: 2 })
  const docs = speak(database)
  expect(docs.find({ n: 1 })).toEqual([
    { _id: 'a', n: 1, at: new Date(NOON) },
    { _id: 'c', n: 1, at: new Date(NOON) },
  ])
  expect(docs.find({ n: 'kept' })).toHaveLength(1)
  expect(database.import('fresh', [{ n: 1 }])).toEqual({ inserted: 1, skipped: 0 })
  expect(database.collections()).toEqual([
    { name: 'docs', count: 3, indexes: ['_id_', 'n'] },
    { name: 'fresh', count: 1, indexes: ['_id_'] },
  ])
})

test('a refused document undoes the whole import', () => {
  const { database, count } = databaseUnderTest([{ name: 'k', keys: { k: 1 }, unique: true }])
  expect(() =>
    database.import('docs', [
      { _id: 'a', k: 1 },
      { _id: 'b', k: 1 },
    ]),
  ).toThrow(/E11000/)
  expect(count({})).toBe(0)
})

test('projections keep, leave out and cut, in the order of the document', () => {
  const { insert, search, found, text } = databaseUnderTest()
  insert({
    _id: 'x',
    a: 1,
    b: { c: 1, d: 2 },
    list: [
      { n: 1, m: 1 },
      { n: 2, m: 2 },
      { n: 3, m: 3 },
    ],
  })
  const project = (projection: object) => found(search({ _id: 'x' }, { projection: text(projection) }))[0]
  expect(Object.keys(project({ b: 1, a: 1 }) ?? {})).toEqual(['_id', 'a', 'b'])
  expect(project({ 'b.c': 1, 'list.n': 1, _id: 0 })).toEqual({ b: { c: 1 }, list: [{ n: 1 }, { n: 2 }, { n: 3 }] })
  expect(project({ b: 0, 'list.m': 0 })).toEqual({ _id: 'x', a: 1, list: [{ n: 1 }, { n: 2 }, { n: 3 }] })
  expect(project({ _id: 0, list: 0 })).toEqual({ a: 1, b: { c: 1, d: 2 } })
  expect(project({ list: { $slice: -1 }, a: 1 })).toEqual({ _id: 'x', a: 1, list: [{ n: 3, m: 3 }] })
  expect(project({ list: { $slice: [1, 1] } })).toMatchObject({ a: 1, list: [{ n: 2, m: 2 }] })
  expect(project({ list: { $elemMatch: { n: { $gt: 1 } } } })).toEqual({ _id: 'x', list: [{ n: 2, m: 2 }] })
  expect(search({}, { projection: text({ a: 1, b: 0 }) }).body.code).toBe('DATABASE_REQUEST_FAILED')
})

test('null asks for missing fields too, also through arrays, as in MongoDB', () => {
  const { insert, find } = databaseUnderTest([{ name: 'a', keys: { a: 1 } }])
  insert({ _id: '1', a: null }, { _id: '2' }, { _id: '3', a: 0 }, { _id: '4', a: [] }, { _id: '5', a: [null] })
  const ids = (query: object) =>
    find(query as Record<string, unknown>)
      .map(({ _id }) => _id)
      .sort()
  expect(ids({ a: null })).toEqual(['1', '2', '5'])
  expect(ids({ a: { $exists: false } })).toEqual(['2'])
  expect(ids({ a: { $ne: null } })).toEqual(['3', '4'])
  expect(ids({ a: { $lte: null } })).toEqual(['1', '2', '5'])
  insert({ _id: '6', claims: [{ by: 1 }, {}] }, { _id: '7', claims: [{ by: 1 }] })
  expect(ids({ 'claims.by': null, claims: { $exists: true } })).toEqual(['6'])
})

test('a range stays within the type of its bound', () => {
  const { insert, find } = databaseUnderTest([{ name: 'a', keys: { a: 1 } }])
  insert(
    { _id: 'n', a: 5 },
    { _id: 's', a: '5' },
    { _id: 'd', a: new Date(5) },
    { _id: 'b', a: true },
    { _id: 'z', a: null },
  )
  const ids = (query: object) => find(query as Record<string, unknown>).map(({ _id }) => _id)
  expect(ids({ a: { $gt: 1 } })).toEqual(['n'])
  expect(ids({ a: { $lt: 'z' } })).toEqual(['s'])
  expect(ids({ a: { $gte: new Date(0) } })).toEqual(['d'])
  expect(ids({ a: { $lte: true } })).toEqual(['b'])
})

test('a condition may compare two fields of a document, at any depth of the query', () => {
  const { insert, find } = databaseUnderTest()
  insert({ _id: 'a', left: 1, capacity: 1 }, { _id: 'b', left: 0, capacity: 1 })
  const full = { $expr: { $lt: ['$left', '$capacity'] } }
  expect(find(full).map(({ _id }) => _id)).toEqual(['b'])
  expect(find({ $and: [{ $or: [full] }] }).map(({ _id }) => _id)).toEqual(['b'])
})
