import { ObjectId } from 'bson'
import fc from 'fast-check'
import { compareValues } from './bson-order'
import { entriesOf, keyOf } from './index-key'
import { openSqliteFile } from './sqlite-file'

const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(null, undefined, new Date(-1), new Date(0), new Date(1), -0, Number.MAX_VALUE, -Number.MAX_VALUE),
  fc.constantFrom(new ObjectId('0'.repeat(24)), new ObjectId('7f'.repeat(12)), new ObjectId('80'.repeat(12))),
)

test('SQLite orders the cells of values as MongoDB orders the values', () => {
  const sqlite = openSqliteFile(':memory:')
  sqlite.exec('CREATE TABLE cells (at INTEGER, cell NOT NULL)')
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 20 }), (values) => {
      const exact = values.filter((item) => keyOf(item).exact)
      sqlite.run('DELETE FROM cells')
      for (const [at, item] of exact.entries()) sqlite.run('INSERT INTO cells VALUES (?, ?)', at, keyOf(item).cell)
      const rows = sqlite.all('SELECT at FROM cells ORDER BY cell, at').map(([at]) => Number(at))
      const expected = [...exact.keys()].sort((x, y) => compareValues(exact[x], exact[y]) || x - y)
      expect(rows).toEqual(expected)
    }),
    { numRuns: 500 },
  )
  sqlite.close()
})

test('values whose cells cannot stand for them say so', () => {
  for (const inexact of [Number.NaN, Number.NEGATIVE_INFINITY, '\ud800', { a: 1 }, /a/])
    expect(keyOf(inexact).exact).toBe(false)
  for (const exact of ['😀', '', 0, -1e308, new Date(-1), true, null, undefined]) expect(keyOf(exact).exact).toBe(true)
})

test('a document has a row for every combination of its elements, and one row if it has none', () => {
  const { rows, arrays } = entriesOf({ a: [1, 2, 1], b: 'x', c: [] }, ['a', 'b', 'c'])
  expect(rows).toEqual([
    [1, 'x', Number.NEGATIVE_INFINITY],
    [2, 'x', Number.NEGATIVE_INFINITY],
  ])
  expect(arrays).toEqual([true, false, true])
  expect(entriesOf({}, ['a.b']).rows).toEqual([[Number.NEGATIVE_INFINITY]])
})

test('a document with far too many combinations is refused', () => {
  const many = Array.from({ length: 100 }, (_unused, at) => at)
  expect(() => entriesOf({ a: many, b: many }, ['a', 'b'])).toThrow(/too many values/)
})
