import { databaseUnderTest, speak } from './database-under-test'
import { TRANSACTION_MS } from './transactions'

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT'
const GONE = 'DATABASE_TRANSACTION_FAIL'

function stage() {
  const spoken = databaseUnderTest([
    { name: 'k', keys: { k: 1 }, unique: true },
    { name: 'g', keys: { g: 1, n: 1 } },
  ])
  spoken.insert({ _id: 'a', k: 1, n: 1, g: 'x' }, { _id: 'b', k: 2, n: 2, g: 'x' })
  const begin = () => {
    const { transactionId } = spoken.send('startTransaction').body
    const inside = { transactionId }
    return {
      inside,
      n: (id: string) => spoken.find({ _id: id }, inside)[0]?.n,
      put: (id: string, n: number) => spoken.update({ _id: id }, { $set: { n } }, inside).body.code,
      commit: () => spoken.send('commitTransaction', inside).body.code,
      abort: () => spoken.send('abortTransaction', inside).body.code,
    }
  }
  return { ...spoken, begin, n: (id: string) => spoken.find({ _id: id })[0]?.n }
}

test('nothing is seen outside before the commit, and everything after it', () => {
  const { begin, n, find, text, send, remove } = stage()
  const one = begin()
  one.put('a', 10)
  send('insertDocument', { data: [text({ _id: 'c', k: 3, n: 3 })], ...one.inside })
  remove({ _id: 'b' }, one.inside)
  expect([one.n('a'), one.n('b'), one.n('c')]).toEqual([10, undefined, 3])
  expect([n('a'), n('b'), n('c')]).toEqual([1, 2, undefined])
  expect(one.commit()).toBeUndefined()
  expect(find({}, { order: '{"_id":1}' })).toEqual([
    { _id: 'a', k: 1, n: 10, g: 'x' },
    { _id: 'c', k: 3, n: 3 },
  ])
})

test('an aborted transaction leaves nothing behind and is over', () => {
  const { begin, n } = stage()
  const one = begin()
  one.put('a', 10)
  expect(one.abort()).toBeUndefined()
  expect(n('a')).toBe(1)
  expect([one.put('a', 2), one.commit(), one.abort()]).toEqual([GONE, GONE, GONE])
})

test('a transaction reads the moment of its first operation, whatever is written later', () => {
  const { begin, update, insert, remove, find } = stage()
  const one = begin()
  update({ _id: 'a' }, { $set: { n: 5 } })
  expect(one.n('a')).toBe(5)
  update({ _id: 'a' }, { $set: { n: 6 } })
  update({ _id: 'a' }, { $set: { n: 7 } })
  remove({ _id: 'b' })
  insert({ _id: 'c', k: 3, n: 0, g: 'x' })
  expect([one.n('a'), one.n('b'), one.n('c')]).toEqual([5, 2, undefined])
  const seen = find({ g: 'x' }, { ...one.inside, order: '{"n":1}' })
  expect(seen.map(({ _id, n }) => [_id, n])).toEqual([
    ['b', 2],
    ['a', 5],
  ])
})

test('of two transactions that write one document the second is refused at once and is over', () => {
  const { begin, n } = stage()
  const [one, two] = [begin(), begin()]
  expect(one.put('a', 10)).toBeUndefined()
  expect(two.put('a', 20)).toBe(CONFLICT)
  expect(two.commit()).toBe(GONE)
  expect(one.commit()).toBeUndefined()
  expect(n('a')).toBe(10)
})

test('a write to what was changed since the first read is refused at once', () => {
  const { begin, update, n } = stage()
  const one = begin()
  one.n('b')
  update({ _id: 'a' }, { $inc: { n: 1 } })
  expect(one.put('a', 10)).toBe(CONFLICT)
  expect(n('a')).toBe(2)
})

test('a write from outside to what a transaction wrote wins, and the commit is refused', () => {
  const { begin, update, n } = stage()
  const one = begin()
  one.put('a', 10)
  one.put('b', 10)
  expect(update({ _id: 'a' }, { $inc: { n: 1 } }).body.code).toBeUndefined()
  expect(one.commit()).toBe(CONFLICT)
  expect([n('a'), n('b')]).toEqual([2, 2])
})

test('two transactions may each write what the other only read, as snapshots allow', () => {
  const { begin, n } = stage()
  const [one, two] = [begin(), begin()]
  one.n('a')
  two.n('b')
  one.put('b', 10)
  two.put('a', 20)
  expect([one.commit(), two.commit()]).toEqual([undefined, undefined])
  expect([n('a'), n('b')]).toEqual([20, 10])
})

test('of two that insert the same id, or the same unique key, only one is kept', () => {
  const { begin, send, text, find } = stage()
  const add = (inside: object, document: object) =>
    send('insertDocument', { data: [text(document)], ...inside }).body.code
  const [one, two, three] = [begin(), begin(), begin()]
  expect(add(one.inside, { _id: 'c', k: 3 })).toBeUndefined()
  expect(add(two.inside, { _id: 'c', k: 4 })).toBe(CONFLICT)
  expect(add(three.inside, { _id: 'd', k: 3 })).toBeUndefined()
  expect(add(three.inside, { _id: 'e', k: 1 })).toBe('DATABASE_DUPLICATE_WRITE')
  expect(one.commit()).toBeUndefined()
  expect(three.commit()).toBe('DATABASE_DUPLICATE_WRITE')
  expect(find({ k: 3 }).map(({ _id }) => _id)).toEqual(['c'])
})

test('after 30 seconds a transaction is gone and what it wrote is free', () => {
  const { begin, clock, n } = stage()
  const one = begin()
  one.put('a', 10)
  clock.now += TRANSACTION_MS - 1
  expect(one.n('a')).toBe(10)
  clock.now += 1
  expect(one.commit()).toBe(GONE)
  const two = begin()
  expect(two.put('a', 20)).toBeUndefined()
  expect(two.commit()).toBeUndefined()
  expect(n('a')).toBe(20)
})

test('a refused update inside leaves the transaction usable and changes nothing', () => {
  const { begin, update, n } = stage()
  const one = begin()
  one.put('a', 10)
  expect(update({ _id: 'b' }, { $inc: { g: 1 } }, one.inside).body.code).toBe('DATABASE_REQUEST_FAILED')
  expect(one.commit()).toBeUndefined()
  expect([n('a'), n('b')]).toEqual([10, 2])
})

test('the actions of older SDKs read, set, change and delete inside a transaction', () => {
  const { begin, send, text, find } = stage()
  const one = begin()
  const inside = { ...one.inside, collectionName: 'docs' }
  expect(send('getInTransaction', { ...inside, _id: 'a' }).body).toEqual({
    data: text({ _id: 'a', k: 1, n: 1, g: 'x' }),
  })
  expect(send('getInTransaction', { ...inside, _id: 'z' }).body).toEqual({ data: 'null' })
  expect(send('updateDocInTransaction', { ...inside, _id: 'a', data: text({ $set: { n: 9 } }) }).body).toEqual({
    updated: '{"$numberInt":"1"}',
    upserted: null,
  })
  expect(send('updateDocInTransaction', { ...inside, _id: 'z', data: text({ n: 8 }), upsert: true }).body).toEqual({
    updated: '{"$numberInt":"0"}',
    upserted: '[{"_id":"z"}]',
  })
  expect(send('deleteDocInTransaction', { ...inside, _id: 'b' }).body).toEqual({ deleted: '{"$numberInt":"1"}' })
  one.commit()
  expect(find({}, { order: '{"_id":1}' })).toEqual([
    { _id: 'a', k: 1, n: 9, g: 'x' },
    { _id: 'z', n: 8 },
  ])
})

test('an open transaction does not disturb what others find through indexes', () => {
  const { begin, database, n } = stage()
  const one = begin()
  one.put('a', 10)
  const other = speak(database)
  expect(other.find({ g: 'x', n: 1 }).map(({ _id }) => _id)).toEqual(['a'])
  expect(other.find({ g: 'x', n: 10 })).toEqual([])
  one.commit()
  expect(other.find({ g: 'x', n: 10 }).map(({ _id }) => _id)).toEqual(['a'])
  expect(n('a')).toBe(10)
})
