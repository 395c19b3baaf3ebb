import { linesOf } from './lines-of'

test('each line is one thing; empty lines and what is beyond eight are left out', () => {
  expect(linesOf(' 代取快递 \n\n陪着去医院\n')).toEqual(['代取快递', '陪着去医院'])
  expect(linesOf('一二\n'.repeat(12))).toHaveLength(8)
  expect(linesOf(' \n ')).toEqual([])
})
