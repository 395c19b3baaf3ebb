import { besides } from './neighbour-links'

test('a pair counts for both of its grids, whichever is named first', () => {
  const links = [
    ['g01', 'g02'],
    ['g02', 'g03'],
  ]
  expect(besides('g02', links)).toEqual(['g01', 'g03'])
  expect(besides('g01', links)).toEqual(['g02'])
  expect(besides('g04', links)).toEqual([])
})
