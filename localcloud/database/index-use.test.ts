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
