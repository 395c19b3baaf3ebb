import fc from 'fast-check'
import { columnsFor } from './import-columns'
import { headerFault, MOST_INSIDE, rowChecker } from './import-rows'

const COLUMNS = columnsFor('d.s.c')
const check = (...rows: string[][]) => {
  const checker = rowChecker(COLUMNS)
  return rows.map((cells, i) => checker(i + 2, cells, []))
}
const said = (...rows: string[][]) =>
  check(...rows).map(({ faults }) => faults.map((fault) => `${fault.column}: ${fault.message}`))
const HOME = ['春晓园', '第1网格', '1号楼', '1单元', '101室']
const home = (change: Record<number, string>) => HOME.map((cell, i) => change[i] ?? cell)

test('each row says from which column on it names something new', () => {
  const rows = check(
    HOME,
    home({ 4: '102室' }),
    home({ 3: '2单元' }),
    home({ 2: '2号楼' }),
    home({ 1: '第2网格', 2: '3号楼' }),
  )
  expect(rows.map(({ from }) => from)).toEqual([0, 4, 3, 2, 1])
  expect(rows.flatMap(({ faults }) => faults)).toEqual([])
})

test.each([
  ['a cell is missing', home({ 3: '' }), '单元: 单元没有填'],
  ['a name is too long', home({ 0: '园'.repeat(31) }), '小区: 小区最多 30 个字'],
  ['a name has a sign that does not belong there', home({ 2: '<b>1号楼' }), '楼栋: 楼栋里有不能用的符号'],
  ['a name hides a control character', home({ 2: '1号\u202e楼' }), '楼栋: 楼栋里有不能用的符号'],
])('%s: the row says where and what', (_, cells, sentence) => {
  expect(said(cells)).toEqual([[sentence]])
})

test('a date where a text should be is told as what it is', () => {
  expect(rowChecker(COLUMNS)(2, home({ 4: '2026-01-01' }), [4]).faults[0]?.message).toContain('变成了日期')
})

test('what cannot both be true is told with the row that said otherwise', () => {
  expect(said(HOME, HOME)[1]).toEqual(['房号: 和第 2 行重复'])
  expect(said(HOME, home({ 4: '101' }))[1]).toEqual(['房号: “101”和第 2 行的“101室”是同一个编号，请写成一样的'])
  expect(said(HOME, home({ 2: '1栋' }))[1]?.[0]).toContain('第 2 行的“1号楼”')
  expect(said(HOME, home({ 1: '第2网格' }))[1]?.[0]).toContain('一栋楼只能在一个网格')
})

test('a place holds as many as a picker shows, and no more', () => {
  const rooms = Array.from({ length: MOST_INSIDE + 1 }, (_, i) => home({ 4: `${i + 1}室` }))
  expect(said(...rooms).at(-2)).toEqual([])
  expect(said(...rooms).at(-1)?.[0]).toContain('最多')
})

test('a header is the template’s; anything else is told', () => {
  expect(headerFault(['小区', '网格', '楼栋', ' 单元', '房号'], COLUMNS)).toBeNull()
  expect(headerFault(['小区', '楼栋', '网格', '单元', '房号'], COLUMNS)).toContain('模板')
  expect(headerFault([], COLUMNS)).toContain('模板')
})

const part = fc.integer({ min: 1, max: 3 })
const row = fc
  .tuple(part, part, part, part, part)
  .map(([a, b, c, d, e]) => [`园${a}`, `第${b}网格`, `${c}号楼`, `${d}单元`, `${e}室`])

test('whatever is new is new once: rows without a fault name each place in exactly one of them', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const named = new Set<string>()
      for (const [i, { from, faults }] of check(...rows).entries()) {
        if (faults.length > 0) continue
        for (let column = 0; column < 5; column += 1) {
          const path = rows[i]?.slice(0, column + 1).join('/') ?? ''
          expect(named.has(path)).toBe(column < from)
          named.add(path)
        }
      }
    }),
  )
})

test('a file for a street or a district names the levels above a compound first', () => {
  expect(columnsFor('d').names).toEqual(['街道', '社区', '小区', '网格', '楼栋', '单元', '房号'])
  expect(columnsFor('d.s').kinds).toEqual(['community', 'compound', 'grid', 'building', 'stairwell', 'household'])
  expect(columnsFor('d.s.c').names).toEqual(['小区', '网格', '楼栋', '单元', '房号'])
  expect(headerFault(columnsFor('d.s.c').names, columnsFor('d.s'))).toContain('社区、小区、网格')
})

test('in a file for a street, what is alike in two communities is not the same', () => {
  const checker = rowChecker(columnsFor('d.s'))
  const row = (n: number, community: string, change: Record<number, string> = {}) =>
    checker(n, [community, ...home(change)], [])
  expect(row(2, '甲社区').from).toBe(0)
  expect(row(3, '乙社区', { 1: '第2网格' })).toEqual({ faults: [], from: 0 })
  expect(row(4, '甲社区', { 4: '102室' })).toEqual({ faults: [], from: 5 })
  expect(row(5, '甲社区', { 1: '第2网格' }).faults).toMatchObject([{ column: '楼栋' }])
  expect(row(6, '').faults).toMatchObject([{ column: '社区', message: '社区没有填' }])
  expect(row(7, '甲社区').faults).toMatchObject([{ column: '房号', message: '和第 2 行重复' }])
})
