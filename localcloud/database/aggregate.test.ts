import { databaseUnderTest } from './database-under-test'

function stage() {
  const spoken = databaseUnderTest([{ name: 'g', keys: { g: 1, n: 1 } }])
  spoken.insert(
    { _id: 'a', n: 1, g: 'x', list: [1, 2] },
    { _id: 'b', n: 2, g: 'x', list: [] },
    { _id: 'c', n: 3, g: 'y', at: new Date('2026-11-11T16:30:00Z') },
  )
  const list = (...stages: Record<string, unknown>[]) => spoken.found(spoken.aggregate(...stages))
  return { ...spoken, list }
}

test('$count answers one document, or none if there is nothing to count', () => {
  const { list, aggregate } = stage()
  expect(list({ $match: { g: 'x' } }, { $count: 'n' })).toEqual([{ n: 2 }])
  expect(aggregate({ $match: { g: 'x' } }, { $count: 'n' })).toMatchObject({ examined: 0, indexed: true })
  expect(list({ $match: { g: 'z' } }, { $count: 'n' })).toEqual([])
  expect(list({ $unwind: '$list' }, { $match: { list: 9 } }, { $count: 'n' })).toEqual([])
  expect(list({ $limit: 2 }, { $count: 'n' })).toEqual([{ n: 2 }])
})

test('several matches, an order, a skip and a limit at the front mean what they mean one after the other', () => {
  const { list } = stage()
  expect(
    list({ $match: { n: { $gt: 0 } } }, { $match: { g: 'x' } }, { $sort: { n: -1 } }, { $skip: 1 }, { $limit: 5 }),
  ).toMatchObject([{ _id: 'a' }])
  expect(list({ $limit: 2 }, { $match: { n: 3 } })).toEqual([])
  expect(list({ $limit: 1 }, { $skip: 1 })).toEqual([])
  expect(list({ $sort: { n: -1 } }, { $limit: 1 }, { $sort: { n: 1 } }, { $project: { n: 1 } })).toEqual([
    { _id: 'c', n: 3 },
  ])
})

test('groups see every field that they name, also deep ones and the whole document', () => {
  const { list, insert } = stage()
  insert({ _id: 'd', g: 'y', deep: { er: [4, 5] } })
  expect(
    list(
      { $group: { _id: '$g', n: { $sum: '$n' }, deep: { $push: '$deep.er' }, all: { $push: '$$ROOT._id' } } },
      { $sort: { _id: 1 } },
    ),
  ).toEqual([
    { _id: 'x', n: 3, deep: [], all: ['a', 'b'] },
    { _id: 'y', n: 3, deep: [[4, 5]], all: ['c', 'd'] },
  ])
})

test('days are those of the wanted time zone', () => {
  const { list } = stage()
  const day = { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } }
  expect(list({ $match: { _id: 'c' } }, { $project: { _id: 0, day } })).toEqual([{ day: '2026-11-12' }])
})

test('a join meets arrays by their elements and a missing field by null', () => {
  const { list, database } = stage()
  database.import('others', [{ _id: 1, of: [2, 7] }, { _id: 2 }])
  const join = { $lookup: { from: 'others', localField: 'list', foreignField: '_id', as: 'o' } }
  expect(list({ $sort: { _id: 1 } }, join, { $project: { ids: '$o._id' } })).toEqual([
    { _id: 'a', ids: [1, 2] },
    { _id: 'b', ids: [] },
    { _id: 'c', ids: [] },
  ])
  const byNull = { $lookup: { from: 'others', localField: 'none', foreignField: 'of', as: 'o' } }
  expect(list({ $match: { _id: 'c' } }, byNull, { $project: { ids: '$o._id' } })).toEqual([{ _id: 'c', ids: [2] }])
  const nowhere = { $lookup: { from: 'nowhere', localField: 'n', foreignField: 'n', as: 'o' } }
  expect(list({ $match: { _id: 'c' } }, nowhere, { $project: { o: 1 } })).toEqual([{ _id: 'c', o: [] }])
})

test('unknown stages and operators are refused by name', () => {
  const { aggregate } = stage()
  expect(aggregate({ $nope: {} }).body).toMatchObject({
    code: 'DATABASE_INVALID_OPERRATOR',
    message: expect.stringContaining('$nope'),
  })
  expect(aggregate({ $project: { x: { $nope: 1 } } }).body).toMatchObject({ code: 'DATABASE_INVALID_OPERRATOR' })
  expect(aggregate({ $group: { n: { $sum: 1 } } }).body).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(aggregate({ $sort: { n: 2 } }).body.code).toBe('INVALID_PARAM')
})
