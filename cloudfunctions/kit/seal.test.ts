import { randomBytes } from 'node:crypto'
import { keyedHash, seal, secretKey, unseal } from './seal'

const key = randomBytes(32)

test('what is sealed comes back whole, looks different each time, and cannot be altered unnoticed', () => {
  const first = seal('10000000001', key)
  const second = seal('10000000001', key)
  expect(unseal(first, key)).toBe('10000000001')
  expect(first.data).not.toBe(second.data)
  const altered = {
    ...first,
    data: Buffer.from([...Buffer.from(first.data, 'base64')].map((b) => b ^ 1)).toString('base64'),
  }
  expect(() => unseal(altered, key)).toThrow()
  expect(() => unseal(first, randomBytes(32))).toThrow()
})

test('a missing or short key is refused at once', () => {
  expect(() => secretKey('')).toThrow('HONGXIN_SECRET')
  expect(() => secretKey(randomBytes(16).toString('base64'))).toThrow('HONGXIN_SECRET')
  expect(secretKey(key.toString('base64'))).toEqual(key)
})

test('the keyed hash is equal for equal texts and differs under another key', () => {
  expect(keyedHash('a', key)).toBe(keyedHash('a', key))
  expect(keyedHash('a', key)).not.toBe(keyedHash('a', randomBytes(32)))
})
