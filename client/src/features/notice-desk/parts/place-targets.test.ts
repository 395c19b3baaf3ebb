import { isCovered, targetWords, withoutTarget, withTarget } from './place-targets'

const place = (id: string) => ({ id, name: id })
const chosen = [place('d.s.c.c1.g1.b1'), place('d.s.c.c1.g1.b2.u1')]
const ids = (targets: { id: string }[]) => targets.map(({ id }) => id)

test('a wider place takes in the narrower ones, never a namesake beside it', () => {
  expect(ids(withTarget(chosen, place('d.s.c.c1.g1.b2')))).toEqual(['d.s.c.c1.g1.b1', 'd.s.c.c1.g1.b2'])
  expect(ids(withTarget(chosen, place('d.s.c')))).toEqual(['d.s.c'])
  expect(ids(withTarget([place('d.s.c.c1.g1.b10')], place('d.s.c.c1.g1.b1')))).toEqual([
    'd.s.c.c1.g1.b10',
    'd.s.c.c1.g1.b1',
  ])
})

test('what lies in a chosen place is chosen with it and is not listed twice', () => {
  expect(isCovered(chosen, 'd.s.c.c1.g1.b1.u2')).toBe(true)
  expect(isCovered(chosen, 'd.s.c.c1.g1.b2')).toBe(false)
  expect(withTarget(chosen, place('d.s.c.c1.g1.b1.u2'))).toEqual(chosen)
})

test('a place is taken off the list again', () => {
  expect(ids(withoutTarget(chosen, 'd.s.c.c1.g1.b1'))).toEqual(['d.s.c.c1.g1.b2.u1'])
})

test('many places are said in a line', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }))
  expect(targetWords(named('1号楼'))).toBe('1号楼')
  expect(targetWords(named('1号楼', '2号楼'))).toBe('1号楼、2号楼')
  expect(targetWords(named('1号楼', '2号楼', '3号楼'))).toBe('1号楼、2号楼等 3 处')
})
