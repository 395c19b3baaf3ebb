import { findCommunities } from './find-communities'

const communities = ['红心社区', '青禾社区', '红旗路社区'].map((name) => ({ id: name, name }))
const names = (typed: string) => findCommunities(communities, typed).map(({ name }) => name)

test('a community is found by any part of its name, spaces aside, in the list’s own order', () => {
  expect(names('红')).toEqual(['红心社区', '红旗路社区'])
  expect(names(' 旗  社区 ')).toEqual(['红旗路社区'])
  expect(names('')).toHaveLength(3)
  expect(names('白云')).toEqual([])
})
