import { Binary, MaxKey, MinKey, ObjectId } from 'bson'
import { compareValues } from './bson-order'

test('values of different types stand in the order of MongoDB', () => {
  const inOrder = [
    new MinKey(),
    null,
    -1e308,
    0,
    7.5,
    '',
    'a',
    'ab',
    '红',
    { a: 1 },
    { a: 1, b: 0 },
    { a: 2 },
    [1],
    [1, 2],
    new Binary(Buffer.from('x')),
    new ObjectId('0'.repeat(24)),
    false,
    true,
    new Date(-1),
    new Date(1),
    /a/,
    new MaxKey(),
  ]
  for (const [at, value] of inOrder.entries())
    for (const later of inOrder.slice(at + 1)) {
      expect(compareValues(value, later)).toBeLessThan(0)
      expect(compareValues(later, value)).toBeGreaterThan(0)
    }
})

test('strings stand in the order of their code points, as their UTF-8 bytes do', () => {
  const strings = ['\u{1F600}', '\uFFFD', '\uD7FF', 'z', '\u{10FFFF}', '\uE000']
  const byBytes = [...strings].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)))
  expect([...strings].sort(compareValues)).toEqual(byBytes)
})

test('a missing field is as null', () => {
  expect(compareValues(undefined, null)).toBe(0)
})
