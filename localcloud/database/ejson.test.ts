import { EJSON, ObjectId } from 'bson'
import fc from 'fast-check'
import { decode, decodeDocument, encode } from './ejson'

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    fc.integer(),
    fc.double(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.constant(new ObjectId('0123456789abcdef01234567')),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => !key.startsWith('$') && key !== '__proto__'),
      tie('any'),
      { maxKeys: 4 },
    ),
  ),
})).any

test('a stored document is read as bson itself would read it', () => {
  fc.assert(
    fc.property(value, (item) => {
      const text = encode({ item })
      expect(decode(text)).toEqual(EJSON.parse(text))
      expect(encode(decode(text))).toBe(encode(EJSON.parse(text)))
    }),
    { numRuns: 500 },
  )
})

test('kinds of numbers, expressions and bytes that this program does not reckon with survive a rest and a rewrite', () => {
  const text =
    '{"d":{"$numberDecimal":"1.50"},"r":{"$regularExpression":{"pattern":"^a","options":"i"}},' +
    '"b":{"$binary":{"base64":"AQI=","subType":"00"}},"n":{"$numberDouble":"NaN"},"m":{"$minKey":1}}'
  expect(encode(decode(text))).toBe(text)
})

test('a server date is the given time plus its offset, wherever it stands', () => {
  const text = '{"a":{"$tcb_server_date":{"offset":{"$numberInt":"5"}}},"b":[{"c":{"$tcb_server_date":{}}}]}'
  expect(decodeDocument('data', text, 1000)).toEqual({ a: new Date(1005), b: [{ c: new Date(1000) }] })
})
