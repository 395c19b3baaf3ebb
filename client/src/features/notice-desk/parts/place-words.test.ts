import { placeWords } from './place-words'

const path = [
  { kind: 'community' as const, name: '红心社区' },
  { kind: 'compound' as const, name: '春晓园' },
  { kind: 'grid' as const, name: '第一网格' },
  { kind: 'building' as const, name: '1号楼' },
  { kind: 'stairwell' as const, name: '2单元' },
]

test('a place is called as its neighbours call it, without the grid', () => {
  expect(placeWords(path)).toBe('春晓园 1号楼 2单元')
  expect(placeWords(path.slice(0, 3))).toBe('春晓园 第一网格')
  expect(placeWords(path.slice(0, 1))).toBe('红心社区')
})
