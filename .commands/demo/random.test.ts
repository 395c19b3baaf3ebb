import { randomOf } from './random'

test('a stream depends on its seed alone', () => {
  const draw = (seed: string) => Array.from({ length: 5 }, randomOf(seed).next)
  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a')).not.toEqual(draw('b'))
})

test('whole numbers reach both ends and are spread evenly', () => {
  const random = randomOf('even')
  const counts = new Map<number, number>()
  for (let i = 0; i < 60_000; i++) {
    const n = random.int(1, 6)
    counts.set(n, (counts.get(n) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6])
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})

test('shuffling keeps every element and leaves the list alone', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8]
  const mixed = randomOf('mix').shuffle(list)
  expect(mixed).not.toEqual(list)
  expect([...mixed].sort()).toEqual(list)
})
