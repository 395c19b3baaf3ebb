import { EJSON, ObjectId } from 'bson'
import fc from 'fast-check'
import { Query } from 'mingo'
import { databaseUnderTest, NOON } from './database-under-test'
import { matcherOf } from './matcher'
import { compareSortKeys, sortKeyOf } from './sort-key'

type Fields = Record<string, unknown>

/** Few values of many types, so that equal values, ties and mixed types are common. */
const scalar = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) },
  { weight: 4, arbitrary: fc.constantFrom('', 'a', 'b', 'ab', 'é', '红', 'a\u0000b', '2026-11-11') },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 3 }).map((day) => new Date(NOON + day * 86_400_000)) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, -0.5, 1e12, -1e300, new Date(-5)) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(new ObjectId('0'.repeat(24)), new ObjectId('f'.repeat(24))) },
  { weight: 1, arbitrary: fc.constant(null) },
)
const anything = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }) },
)
const claim = fc.record({ by: scalar, seats: scalar }, { requiredKeys: [] })
/** `plain` keeps arrays and objects out, so that the order of the index is used. */
const document = (value: fc.Arbitrary<unknown>, requiredKeys: ('b' | 'c' | 'tags')[] = []) =>
  fc.record(
    {
      ...{ a: value, b: value, c: value, d: fc.record({ e: value }) },
      ...{ claims: fc.array(claim, { maxLength: 3 }), tags: fc.array(value, { maxLength: 3 }) },
    },
    { requiredKeys },
  )

const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 4 }) }),
  fc.record({ $gt: scalar, $lt: scalar }, { requiredKeys: [] }).filter((range) => Object.keys(range).length > 0),
  fc.record({ $gte: scalar, $lte: scalar }, { requiredKeys: [] }).filter((range) => Object.keys(range).length > 0),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 2 }) }),
)
const paths = ['a', 'b', 'c', 'd.e', 'claims.by', 'claims.seats', 'tags', '_id']
const conjunction = fc
  .array(fc.tuple(fc.constantFrom(...paths), condition), { maxLength: 3 })
  .map((parts): Fields => Object.fromEntries(parts))
const query = fc.oneof(
  { weight: 5, arbitrary: conjunction },
  { weight: 1, arbitrary: fc.tuple(conjunction, conjunction).map(([x, y]): Fields => ({ $or: [x, y] })) },
  {
    weight: 1,
    arbitrary: fc.tuple(conjunction, conjunction, conjunction).map(([x, y, z]): Fields => ({ ...x, $or: [y, z] })),
  },
  { weight: 1, arbitrary: fc.tuple(conjunction, conjunction).map(([x, y]): Fields => ({ $and: [x, y] })) },
  { weight: 1, arbitrary: conjunction.map((x): Fields => ({ $nor: [x] })) },
  {
    weight: 1,
    arbitrary: fc.record({ by: scalar, seats: condition }).map((inner): Fields => ({ claims: { $elemMatch: inner } })),
  },
)
const order = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.e', '_id'), fc.constantFrom(1, -1)), {
  maxLength: 3,
  selector: ([field]) => field,
})

const declared: Parameters<typeof databaseUnderTest>[0] = [
  { name: 'ab', keys: { a: 1, b: -1 } },
  { name: 'abc', keys: { a: 1, b: 1, c: 1 } },
  { name: 'ca', keys: { c: -1, a: 1 } },
  { name: 'de', keys: { 'd.e': 1 } },
  { name: 'by_seats', keys: { 'claims.by': 1, 'claims.seats': 1, a: 1 } },
  { name: 'tags', keys: { b: 1, tags: 1, c: 1, a: -1 } },
]

/** mingo as it is; where it departs from MongoDB (null and missing fields), mingo with the operators that we give it. */
function scanOf(filter: Fields): (item: Fields) => boolean {
  const parsed = EJSON.parse(EJSON.stringify(filter, { relaxed: false })) as Fields
  if (EJSON.stringify(filter).includes('null')) return matcherOf(parsed)
  const plain = new Query(parsed, {})
  return (item) => plain.test(item)
}

const holds = (
  documents: fc.Arbitrary<Fields>,
  queries: fc.Arbitrary<Fields> = query,
  orders: fc.Arbitrary<[string, number][]> = order,
) =>
  fc.property(
    fc.array(documents, { minLength: 1, maxLength: 25 }),
    queries,
    orders,
    fc.nat(3),
    fc.integer({ min: 1, max: 12 }),
    (documents, filter, sort, skip, limit) => {
      const { insert, find, count, text, database } = databaseUnderTest(declared)
      try {
        const stored = documents.map((fields, at): Fields => ({ _id: `d${at}`, ...fields }))
        insert(...stored)
        const known = stored.map((item) => EJSON.parse(text(item)) as Fields)
        const expected = known.filter(scanOf(filter))
        const orders = sort.map(([field, direction]) => ({ field, direction: direction as 1 | -1 }))

        const all = find(filter, { limit: 1000, order: text(Object.fromEntries(sort)) })
        expect(ids(all).sort()).toEqual(ids(expected).sort())
        expect(count(filter)).toBe(expected.length)
        const inOrder = expected.map((item) => sortKeyOf(item, orders)).sort((x, y) => compareSortKeys(x, y, orders))
        expect(all.map((item) => text({ key: sortKeyOf(item, orders) }))).toEqual(inOrder.map((key) => text({ key })))

        const page = find(filter, { offset: skip, limit, order: text(Object.fromEntries(sort)) })
        expect(page.map((item) => text({ key: sortKeyOf(item, orders) }))).toEqual(
          inOrder.slice(skip, skip + limit).map((key) => text({ key })),
        )
        expect(new Set(ids(page)).size).toBe(page.length)
      } finally {
        database.close()
      }
    },
  )

/** Values so few that they meet, and what they are held to: one of them, or several. */
const few = fc.constantFrom(1, 2, 'a')
const held = fc.oneof(
  few,
  fc.uniqueArray(few, { minLength: 1, maxLength: 3 }).map(($in) => ({ $in })),
)
const listed = fc.record({ b: held, tags: held }).map((parts): Fields => parts)
const afterList = fc.constantFrom<[string, 1 | -1][]>(
  [['c', 1]],
  [['c', -1]],
  [
    ['c', 1],
    ['a', -1],
  ],
  [
    ['b', 1],
    ['c', 1],
  ],
  [
    ['tags', 1],
    ['c', 1],
  ],
)

const ids = (documents: Fields[]) => documents.map(({ _id }) => String(_id))
const runs = Number(process.env.RUNS ?? 150)

test('what the indexes lead to is what a full scan with mingo finds, in the wanted order, page by page', () => {
  fc.assert(holds(document(scalar)), { numRuns: runs })
})

test('the same is true when arrays and objects stand where the indexes look', () => {
  fc.assert(holds(document(anything)), { numRuns: runs })
})

test('the same is true of lists that are held to several values and ordered by what follows in the index', () => {
  for (const value of [few, fc.oneof(few, anything)]) {
    fc.assert(holds(document(value, ['b', 'c', 'tags']), listed, afterList), { numRuns: runs })
  }
})

test.each([
  ['plain values', scalar],
  ['arrays and objects', anything],
])('indexes keep up with updates and removals of %s', (_name, values) => {
  fc.assert(
    fc.property(
      fc.array(document(values), { minLength: 2, maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(11), fc.option(document(values))), { maxLength: 12 }),
      conjunction,
      (documents, changes, filter) => {
        const { insert, set, remove, find, count, database } = databaseUnderTest(declared)
        try {
          insert(...documents.map((fields, at) => ({ _id: `d${at}`, ...fields })))
          for (const [at, change] of changes) {
            if (change) set(`d${at}`, change)
            else remove({ _id: `d${at}` })
          }
          const everything = find({ _id: { $exists: true } }, { limit: 1000 })
          const expected = everything.filter(scanOf(filter))
          expect(ids(find(filter, { limit: 1000 })).sort()).toEqual(ids(expected).sort())
          expect(count(filter)).toBe(expected.length)
        } finally {
          database.close()
        }
      },
    ),
    { numRuns: runs },
  )
})
