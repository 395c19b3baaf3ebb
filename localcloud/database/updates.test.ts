import { databaseUnderTest, NOON } from './database-under-test'

type Fields = Record<string, unknown>

/** The document after one update, or the code and message of the refusal; a refusal must have changed nothing. */
function outcome(document: Fields, update: Fields, filter: Fields = {}): Fields | string {
  const { insert, find, update: change, database } = databaseUnderTest()
  try {
    insert({ _id: 'x', ...document })
    const [before] = find({ _id: 'x' })
    const { body } = change({ _id: 'x', ...filter }, update)
    const [{ _id, ...changed } = {}] = find({ _id: 'x' })
    if (!body.code) return changed
    expect({ _id, ...changed }).toEqual(before)
    return `${body.code} ${body.message}`
  } finally {
    database.close()
  }
}

describe('what MongoDB refuses is refused and changes nothing', () => {
  const refusals: [string, Fields, Fields, RegExp][] = [
    ['$inc of a string', { a: '1' }, { $inc: { a: 1 } }, /REQUEST_FAILED.*Cannot apply \$inc.*non-numeric/],
    ['$inc of null', { a: null }, { $inc: { a: 1 } }, /Cannot apply \$inc/],
    ['$inc by a string', { a: 1 }, { $inc: { a: 'x' } }, /Cannot increment with non-numeric argument/],
    ['$mul of an array', { a: [] }, { $mul: { a: 2 } }, /Cannot apply \$mul/],
    ['$push to a number', { a: 1 }, { $push: { a: 2 } }, /must be an array but is of type double/],
    ['$push to null', { a: null }, { $push: { a: 2 } }, /must be an array but is of type null/],
    ['$addToSet to an object', { a: {} }, { $addToSet: { a: 2 } }, /must be an array/],
    ['$pull from a string', { a: 'x' }, { $pull: { a: 'x' } }, /Cannot apply \$pull to a non-array/],
    ['$pullAll from a string', { a: 'x' }, { $pullAll: { a: ['x'] } }, /non-array/],
    ['$pop from a string', { a: 'x' }, { $pop: { a: 1 } }, /must be an array/],
    ['$pop by 2', { a: [1] }, { $pop: { a: 2 } }, /\$pop expects 1 or -1/],
    ['$push with an unknown modifier', { a: [] }, { $push: { a: { $each: [1], $foo: 1 } } }, /Unrecognized clause/],
    ['$push with $each that is no array', { a: [] }, { $push: { a: { $each: 1 } } }, /must be an array/],
    ['a path through a number', { a: 1 }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element/],
    ['a path through null', { a: null }, { $set: { 'a.b': 1 } }, /Cannot create field/],
    ['a name inside an array', { a: [1] }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['the same path twice', { a: 1 }, { $set: { a: 2 }, $inc: { a: 1 } }, /would create a conflict at 'a'/],
    ['a path inside another', { a: {} }, { $set: { a: {} }, $inc: { 'a.b': 1 } }, /would create a conflict at 'a'/],
    ['a renamed field that is also set', { a: 1 }, { $rename: { a: 'b' }, $set: { 'b.c': 1 } }, /conflict/],
    ['another _id', {}, { $set: { _id: 'y' } }, /immutable field '_id'/],
    ['no _id', {}, { $unset: { _id: '' } }, /immutable field '_id'/],
    ['_id renamed', {}, { $rename: { _id: 'id' } }, /immutable field '_id'/],
    ['an unknown operator', {}, { $foo: { a: 1 } }, /INVALID_OPERRATOR.*\$foo/],
    ['an operator without fields', {}, { $set: 1 }, /Modifiers operate on fields/],
    ['operators mixed with fields', {}, { $set: { a: 1 }, b: 1 }, /REQUEST_FAILED/],
    ['an empty step in a path', {}, { $set: { 'a..b': 1 } }, /empty field name/],
    ['an operator as a value', {}, { $set: { a: { $inc: 1 } } }, /not valid for storage/],
    ['$[] without an array', {}, { $set: { 'a.$[]': 1 } }, /must exist in the document/],
    ['$[name] without a filter', { a: [1] }, { $set: { 'a.$[x]': 1 } }, /No array filter found/],
    ['$ without a match', { a: [1] }, { $set: { 'a.$': 2 } }, /positional operator did not find the match/],
    ['$bit of a fraction', { a: 1.5 }, { $bit: { a: { and: 1 } } }, /\$bit/],
    ['a prototype', {}, { $set: { '__proto__.x': 1 } }, /not valid for storage/],
  ]
  test.each(refusals)('%s', (_name, document, update, reason) => {
    expect(outcome(document, update)).toMatch(reason)
  })

  test('and of several documents none is changed if one refuses', () => {
    const { insert, find, update } = databaseUnderTest()
    insert({ _id: '1', g: 1, n: 1 }, { _id: '2', g: 1, n: 'text' })
    expect(update({ g: 1 }, { $inc: { n: 1 } }, { multi: true }).body.code).toBe('DATABASE_REQUEST_FAILED')
    expect(find({ _id: '1' })).toEqual([{ _id: '1', g: 1, n: 1 }])
  })
})

describe('each operator does what MongoDB does', () => {
  const changes: [string, Fields, Fields, Fields][] = [
    ['$set makes the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set of an element', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
    ['$set beyond the end', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
    ['$unset of a field', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
    ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$unset through a number does nothing', { a: 1 }, { $unset: { 'a.b': '' } }, { a: 1 }],
    ['$inc of a missing field', {}, { $inc: { a: 2, 'b.c': -1 } }, { a: 2, b: { c: -1 } }],
    ['$mul of a missing field', {}, { $mul: { a: 2 } }, { a: 0 }],
    ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3, c: 1 }, $max: { b: 9 } }, { a: 3, b: 9, c: 1 }],
    ['$max across types', { a: 5 }, { $max: { a: 'x' } }, { a: 'x' }],
    ['$rename', { a: { b: 1 }, c: 2 }, { $rename: { 'a.b': 'd.e', missing: 'z' } }, { a: {}, c: 2, d: { e: 1 } }],
    ['$currentDate', {}, { $currentDate: { a: true } }, { a: new Date(NOON) }],
    ['$bit', { a: 13 }, { $bit: { a: { and: 10 }, b: { or: 1 } } }, { a: 8, b: 1 }],
    ['$push of one value', { a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
    ['$push with a position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    [
      '$push with a negative position',
      { a: [1, 4] },
      { $push: { a: { $each: [3], $position: -1 } } },
      { a: [1, 3, 4] },
    ],
    ['$push with a slice', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    ['$push with slice 0', { a: [1, 2] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
    [
      '$push with an order by field',
      { a: [{ n: 3 }] },
      { $push: { a: { $each: [{ n: 1 }, { n: 2 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }, { n: 3 }] },
    ],
    ['$addToSet', { a: [1, { b: 1 }] }, { $addToSet: { a: { $each: [1, { b: 1 }, 2, 2] } } }, { a: [1, { b: 1 }, 2] }],
    ['$pop of the first and of a missing field', { a: [1, 2] }, { $pop: { a: -1, b: 1 } }, { a: [2] }],
    ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull by a condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [
      '$pull by fields of elements',
      { a: [{ id: 1, s: 1 }, { id: 2, s: 1 }, 'x'] },
      { $pull: { a: { id: 1 } } },
      { a: [{ id: 2, s: 1 }, 'x'] },
    ],
    ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$[] reaches every element', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
  ]
  test.each(changes)('%s', (_name, document, update, expected) => {
    expect(outcome(document, update)).toEqual(expected)
  })

  test('$ is the element that the query matched', () => {
    const claims = [
      { by: 'a', n: 1 },
      { by: 'b', n: 1 },
      { by: 'b', n: 2 },
    ]
    const changed = (filter: Fields) => (outcome({ claims }, { $set: { 'claims.$.n': 9 } }, filter) as Fields).claims
    expect(changed({ 'claims.by': 'b' })).toEqual([
      { by: 'a', n: 1 },
      { by: 'b', n: 9 },
      { by: 'b', n: 2 },
    ])
    expect(changed({ claims: { $elemMatch: { by: 'b', n: 2 } } })).toEqual([
      { by: 'a', n: 1 },
      { by: 'b', n: 1 },
      { by: 'b', n: 9 },
    ])
    expect(outcome({ a: [1, 5, 7] }, { $set: { 'a.$': 0 } }, { a: { $gt: 4 } })).toEqual({ a: [1, 0, 7] })
  })
})

test('an update that leaves a document as it was counts as none', () => {
  const { insert, update, data } = databaseUnderTest()
  insert({ _id: 'x', a: 1, list: [1] })
  expect(data(update({ _id: 'x' }, { $set: { a: 1 }, $addToSet: { list: 1 } }))).toEqual({
    updated: 0,
    upsert_id: null,
  })
})

test('set replaces, keeps its place and its id, and refuses operators inside', () => {
  const { insert, set, find, data } = databaseUnderTest()
  insert({ _id: 'a', x: 1 }, { _id: 'b', x: 2 })
  expect(data(set('a', { y: 1 }))).toEqual({ updated: 1, upsert_id: null })
  expect(data(set('c', { y: 2 }))).toEqual({ updated: 0, upsert_id: 'c' })
  expect(set('a', { $inc: { y: 1 } }).body.code).toBe('DATABASE_REQUEST_FAILED')
  expect(set('a', { nested: { $where: 1 } }).body.code).toBe('DATABASE_REQUEST_FAILED')
  expect(find({})).toEqual([
    { _id: 'a', y: 1 },
    { _id: 'b', x: 2 },
    { _id: 'c', y: 2 },
  ])
})

test('an upsert by operators takes the equalities of its query and $setOnInsert', () => {
  const { update, find } = databaseUnderTest()
  const filter = { _id: 'n', kind: 'k', size: { $gt: 3 } }
  update(filter, { $inc: { n: 1 }, $setOnInsert: { made: true } }, { upsert: true })
  update({ _id: 'n' }, { $inc: { n: 1 }, $setOnInsert: { made: false } }, { upsert: true })
  expect(find({})).toEqual([{ _id: 'n', kind: 'k', n: 2, made: true }])
})

test('only the first match is changed unless many are asked for', () => {
  const { insert, update, count, data } = databaseUnderTest()
  insert({ g: 1 }, { g: 1 }, { g: 1 })
  expect(data(update({ g: 1 }, { $set: { done: true } })).updated).toBe(1)
  expect(data(update({ g: 1 }, { $set: { done: true } }, { multi: true })).updated).toBe(2)
  expect(count({ done: true })).toBe(3)
})

test('updateAndReturn answers the document as it is afterwards', () => {
  const { insert, send, text } = databaseUnderTest()
  insert({ _id: 'a', n: 1 })
  const change = { query: text({ n: 1 }), data: text({ $inc: { n: 1 } }) }
  expect(send('modifyAndReturnDoc', change).body).toEqual({ data: { updated: 1, doc: text({ _id: 'a', n: 2 }) } })
  expect(send('modifyAndReturnDoc', change).body).toEqual({ data: { updated: 0, doc: null } })
})
