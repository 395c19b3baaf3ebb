import fc from 'fast-check'
import { gridSteps, linkOf } from './grid-distance'

const grid = fc.integer({ min: 0, max: 7 }).map((n) => `a.b.c.d.g${n}`)
const links = fc
  .uniqueArray(fc.tuple(grid, grid), { maxLength: 14 })
  .map((pairs) => pairs.filter(([one, other]) => one !== other).map(([one, other]) => linkOf(one, other)))

test('a link is the same whichever grid is named first', () => {
  fc.assert(fc.property(grid, grid, (one, other) => expect(linkOf(one, other)).toBe(linkOf(other, one))))
})

test('the way there is as long as the way back, and a grid is no step from itself', () => {
  fc.assert(
    fc.property(links, grid, grid, (map, one, other) => {
      expect(gridSteps(map, one, other)).toBe(gridSteps(map, other, one))
      expect(gridSteps(map, one, one)).toBe(0)
    }),
  )
})

test('grids side by side are one step apart, and no detour is shorter than the way', () => {
  fc.assert(
    fc.property(links, grid, grid, grid, (map, one, other, third) => {
      if (one !== other && map.includes(linkOf(one, other))) expect(gridSteps(map, one, other)).toBe(1)
      const [direct, first, second] = [
        gridSteps(map, one, other),
        gridSteps(map, one, third),
        gridSteps(map, third, other),
      ]
      if (first !== null && second !== null) {
        expect(direct).not.toBeNull()
        expect(direct).toBeLessThanOrEqual(first + second)
      }
    }),
  )
})

test('steps are counted one grid after the other; where no links lead there is no distance', () => {
  const row = [linkOf('g1', 'g2'), linkOf('g3', 'g2'), linkOf('g3', 'g4')]
  expect(gridSteps(row, 'g1', 'g4')).toBe(3)
  expect(gridSteps(row, 'g1', 'g9')).toBeNull()
})
