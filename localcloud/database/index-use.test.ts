import { databaseUnderTest } from './database-under-test'

type Fields = Record<string, unknown>

const DESK = { name: 'desk', keys: { window: 1, status: 1, start: -1 } } as const
const PERSON = { name: 'person', keys: { person: 1 } } as const
const HOLDERS = { name: 'holders', keys: { 'claims.by': 1 } } as const

function desk() {
  const spoken = databaseUnderTest([DESK, PERSON, HOLDERS].map((index) => ({ ...index, keys: { ...index.keys } })))
  spoken.database.import(
    'docs',
    Array.from({ length: 4000 }, (_unused, at) => ({
      _id: `d${String(at).padStart(4, '0')}`,
      window: `w${at % 4}`,
      status: ['pending', 'confirmed', 'done'][Math.floor(at / 4) % 3],
      start: new Date(at * 60_000),
      person: `p${at % 500}`,
      item: at % 7,
      claims: [{ by: `p${at}` }, { by: `p${at + 1}` }],
    })),
  )
  const cost = (query: Fields, order: Record<string, 1 | -1> = {}, fields: Fields = {}) => {
    const { examined, returned, indexed } = spoken.search(query, { order: JSON.stringify(order), limit: 20, ...fields })
    return { examined, returned, indexed }
  }
  return { ...spoken, cost }
}

let made: ReturnType<typeof desk>
beforeAll(() => {
  made = desk()
})

const PAGE = { examined: 20, returned: 20, indexed: true }

test('a page in the order of an index reads only the documents of the page, forwards, backwards and after a skip', () => {
  const { cost } = made
  expect(cost({ window: 'w1', status: 'pending' }, { start: -1 })).toEqual(PAGE)
  expect(cost({ window: 'w1', status: 'pending' }, { start: 1 })).toEqual(PAGE)
  expect(cost({ window: 'w1', status: 'pending' }, { start: 1 }, { offset: 200 })).toEqual(PAGE)
  expect(cost({ window: 'w1', status: 'pending', start: { $gte: new Date(60_000_000) } }, { start: 1 })).toEqual(PAGE)
  expect(cost({ window: 'w1' }, { status: 1, start: -1 })).toEqual(PAGE)
  expect(cost({ window: 'w1' }, { status: -1, start: 1 })).toEqual(PAGE)
  expect(cost({}, { window: 1 })).toEqual(PAGE)
  expect(cost({}, { _id: -1 })).toEqual(PAGE)
})

test('several wanted values are merged in order', () => {
  const { cost, find } = made
  const filter = { window: { $in: ['w1', 'w2'] }, status: { $in: ['pending', 'done'] } }
  expect(cost(filter, { start: -1 })).toEqual(PAGE)
  const starts = find(filter, { order: '{"start":-1}', limit: 50 }).map(({ start }) => Number(start))
  expect(starts).toEqual([...starts].sort((x, y) => y - x))
  expect(new Set(starts).size).toBe(50)
})

test('alternatives that each have an index are united, also in order', () => {
  const { cost } = made
  expect(cost({ $or: [{ person: 'p1' }, { person: 'p2' }] })).toEqual({ examined: 16, returned: 16, indexed: true })
  const both = {
    $or: [
      { window: 'w1', status: 'done' },
      { window: 'w2', status: 'pending' },
    ],
  }
  expect(cost(both, { start: 1 })).toEqual(PAGE)
  expect(cost({ $or: [{ person: 'p1' }, { item: 3 }] }).indexed).toBe(false)
})

test('what an index holds only in an array narrows, and each document is met once', () => {
  const { cost } = made
  expect(cost({ 'claims.by': 'p7' })).toEqual({ examined: 2, returned: 2, indexed: true })
  expect(cost({ claims: { $elemMatch: { by: 'p7' } } })).toEqual({ examined: 2, returned: 2, indexed: true })
  expect(cost({ 'claims.by': { $in: ['p7', 'p8'] } })).toEqual({ examined: 3, returned: 3, indexed: true })
})

/** Notices of four compounds, each for two or three kinds of readers, so that a list in an index leads to one more than once. */
function notices() {
  const indexes = [{ name: 'readers', keys: { community: 1, 'readers.kind': 1, at: -1 } } as const]
  const spoken = databaseUnderTest(indexes.map((index) => ({ ...index, keys: { ...index.keys } })))
  spoken.database.import(
    'docs',
    Array.from({ length: 3000 }, (_unused, at) => ({
      _id: `n${String(at).padStart(4, '0')}`,
      community: `c${at % 2}`,
      readers: [{ kind: `k${at % 5}` }, { kind: `k${(at + 1) % 5}` }, ...(at % 3 === 0 ? [{ kind: 'all' }] : [])],
      at,
    })),
  )
  return spoken
}

test('a list that is held to several values is walked once for each, merged in order, and each document is met once', () => {
  const { search, find } = notices()
  const filter = { community: 'c1', 'readers.kind': { $in: ['k1', 'k2', 'all'] } }
  const isWanted = (at: number) => at % 2 === 1 && ([0, 1, 2].includes(at % 5) || at % 3 === 0)
  const wanted = Array.from({ length: 3000 }, (_unused, at) => at).filter(isWanted)
  for (const [direction, order] of [
    [-1, [...wanted].reverse()],
    [1, wanted],
  ] as const) {
    for (const offset of [0, 35]) {
      const page = { order: JSON.stringify({ at: direction }), limit: 20, offset }
      const { examined, returned, indexed } = search(filter, page)
      // What is passed over is looked at too, as several entries may lead to it.
      expect({ examined, returned, indexed }).toEqual({ examined: 20 + offset, returned: 20, indexed: true })
      expect(find(filter, page).map(({ at }) => at)).toEqual(order.slice(offset, offset + 20))
    }
  }
})

test('a list orders nothing by itself: what is sorted by it, or beyond too many of its values, is called unindexed', () => {
  const { search, find } = notices()
  const cost = (query: Fields, order: object) => {
    const { examined, indexed } = search(query, { order: JSON.stringify(order), limit: 20 })
    return { examined, indexed }
  }
  const some = { community: 'c1', 'readers.kind': { $in: ['k1', 'k2'] } }
  expect(cost(some, { 'readers.kind': 1, at: -1 }).indexed).toBe(false)
  expect(cost({ community: 'c1', 'readers.kind': 'k1' }, { 'readers.kind': 1, at: -1 }).indexed).toBe(false)
  expect(cost({ community: 'c1' }, { at: -1 }).indexed).toBe(false)
  const many = { community: 'c1', 'readers.kind': { $in: Array.from({ length: 300 }, (_unused, n) => `k${n}`) } }
  expect(cost(many, { at: -1 })).toEqual({ examined: 1500, indexed: false })
  expect(find(many, { order: '{"at":-1}', limit: 2 }).map(({ at }) => at)).toEqual([2999, 2997])
  // MongoDB sorts by the least element of a list, whichever of them was asked for.
  const least = find({ 'readers.kind': 'k4', at: { $lt: 10 } }, { order: '{"readers.kind":1,"at":1}' })
  expect(least.map(({ at }) => at)).toEqual([3, 9, 4, 8])
})

test('a condition that no index holds is checked on what the index leads to', () => {
  const { cost } = made
  expect(cost({ person: 'p3', item: 3 })).toEqual({ examined: 8, returned: 2, indexed: true })
})

test('an order or a filter that no declared index serves is called unindexed', () => {
  const { cost } = made
  expect(cost({ window: 'w1' }, { start: 1 }).indexed).toBe(false)
  expect(cost({ window: 'w1' }, { status: 1, start: 1 }).indexed).toBe(false)
  expect(cost({}, { status: 1 }).indexed).toBe(false)
  expect(cost({ item: 3 }).indexed).toBe(false)
  expect(cost({ status: 'pending' }).indexed).toBe(false)
  expect(cost({ window: 'w1', status: 'done' }, { start: 1, item: 1 }).indexed).toBe(false)
  expect(cost({}).indexed).toBe(false)
  expect(cost({ _id: 'd0001', item: 9 }, { item: 1 }).indexed).toBe(true)
})

test('counts that an index decides read no document', () => {
  const { send, text } = made
  const count = (query: Fields) => {
    const { body, examined, indexed } = send('calculateDocument', { query: text(query) })
    return { ...(body.data as Fields), examined, indexed }
  }
  expect(count({ window: 'w1', status: 'pending' })).toEqual({ total: 334, examined: 0, indexed: true })
  expect(count({ window: 'w1', start: { $lt: new Date(60_000 * 40) } })).toEqual({
    total: 10,
    examined: 0,
    indexed: true,
  })
  expect(count({ 'claims.by': 'p7' })).toEqual({ total: 2, examined: 2, indexed: true })
})

test('a conditional change by id examines one document, and none if there is none', () => {
  const { update } = made
  expect(update({ _id: 'd0001', item: { $gte: 1 } }, { $inc: { item: 1 } })).toMatchObject({
    examined: 1,
    returned: 1,
    indexed: true,
  })
  expect(update({ _id: 'nobody' }, { $inc: { item: 1 } })).toMatchObject({ examined: 0, returned: 0, indexed: true })
})

test('aggregation narrows, orders and limits by indexes before it works, and so do its joins', () => {
  const { aggregate, database } = made
  const page = aggregate(
    { $match: { window: 'w1', status: 'done' } },
    { $sort: { start: -1 } },
    { $limit: 20 },
    { $project: { start: 1 } },
  )
  expect(page).toMatchObject({ examined: 20, returned: 20, indexed: true })
  database.import('people', [{ _id: 'q', knows: 'p3' }])
  const joined = database.handle({
    action: 'database.aggregateDocuments',
    collectionName: 'people',
    stages: [
      { stageKey: '$match', stageValue: '{"_id":"q"}' },
      { stageKey: '$lookup', stageValue: '{"from":"docs","localField":"knows","foreignField":"person","as":"docs"}' },
    ],
  })
  expect(joined).toMatchObject({ examined: 9, returned: 1, indexed: true })
})
