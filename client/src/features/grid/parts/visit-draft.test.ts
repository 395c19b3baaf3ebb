import { EMPTY_VISIT, missingIn, withGrid } from './visit-draft'

const FILLED = { ...EMPTY_VISIT, grid: 'a.b.c.c1.g01', duty: 'serve' as const, found: '楼道堆物' }

test('a visit needs its grid, its reason and what was found, and nothing else', () => {
  expect(Object.keys(missingIn(EMPTY_VISIT))).toEqual(['grid', 'duty', 'found'])
  expect(missingIn({ ...FILLED, found: ' 好 ' })).toEqual({ found: '请写下看到了什么，至少两个字' })
  expect(missingIn(FILLED)).toEqual({})
})

test('another grid forgets the building of the one before; the same grid keeps it', () => {
  const building = { id: 'a.b.c.c1.g01.b01', name: '1号楼' }
  expect(withGrid({ ...FILLED, building }, 'a.b.c.c1.g02').building).toBeNull()
  expect(withGrid({ ...FILLED, building }, FILLED.grid).building).toEqual(building)
})
