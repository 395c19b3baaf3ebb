import { percentOf, segmentsOf, toVisit } from './reach-segments'

const count = {
  place: 'd.s.c.c1.g1.b1',
  name: '1号楼',
  households: 20,
  delivered: 12,
  read: 8,
  acknowledged: 2,
  told: 3,
  reached: 12,
}
const shown = (needsAck: boolean, part: Partial<typeof count> = {}) =>
  Object.fromEntries(segmentsOf({ ...count, ...part }, needsAck).map(({ words, count: many }) => [words, many]))

test('every household is in one part of the bar, whatever came of it', () => {
  for (const needsAck of [false, true]) {
    const total = segmentsOf(count, needsAck).reduce((sum, segment) => sum + segment.count, 0)
    expect(total).toBe(count.households)
  }
  expect(shown(false)).toEqual({ 已确认: 2, 已读: 6, 上门告知: 3, 已搬走: 1, 还没看到: 8 })
})

test('in an emergency who has read and not acknowledged is not done with', () => {
  expect(shown(true, { reached: 5 })).toEqual({ 已确认: 2, 看了没确认: 6, 上门告知: 3, 还没看到: 9 })
})

test('a part that is empty is not drawn', () => {
  const nothing = { households: 4, delivered: 0, read: 0, acknowledged: 0, told: 0, reached: 0 }
  expect(shown(false, nothing)).toEqual({ 还没看到: 4 })
})

test('the doors that are left are counted, and a hundred of a hundred means all of them', () => {
  expect(toVisit(count)).toBe(8)
  expect(percentOf({ households: 1000, reached: 999 })).toBe(99)
  expect(percentOf({ households: 3, reached: 3 })).toBe(100)
  expect(percentOf({ households: 0, reached: 0 })).toBe(0)
})
