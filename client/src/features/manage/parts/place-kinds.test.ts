import { kindInside, movesTo } from './place-kinds'

const HOME = 'minghu.chunhe.hongxin'

test('what lies inside a place follows from how deep it lies', () => {
  expect(kindInside(HOME)).toBe('compound')
  expect(kindInside(`${HOME}.c1.g01.b01.u1`)).toBe('household')
  expect(kindInside(`${HOME}.c1.g01.b01.u1.0101`)).toBeNull()
})

test('a building moves to a grid, a grid to a compound, and nothing else moves', () => {
  expect(movesTo(`${HOME}.c1.g01.b01`)).toBe('grid')
  expect(movesTo(`${HOME}.c1.g01`)).toBe('compound')
  expect(movesTo(`${HOME}.c1`)).toBeNull()
  expect(movesTo(`${HOME}.c1.g01.b01.u1`)).toBeNull()
})
