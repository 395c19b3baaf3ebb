import fc from 'fast-check'
import { plainQuery, searchTerms, TERMS_LIMIT } from './search-terms'

const word = fc.stringMatching(/^[一-龥0-9a-z号楼]{1,6}$/u)
const reading = fc.array(fc.stringMatching(/^[a-z]{1,6}$|^[0-9]{1,3}$/), { maxLength: 12 })

const SPRING = '春晓园 12号楼'
const READ = {
  name: ['wang', 'xiao', 'fang'],
  label: [
    ['chun', 'xiao', 'yuan'],
    ['12', 'hao', 'lou'],
  ],
}

const expectFound = (terms: readonly string[], queries: readonly string[]) =>
  expect(queries.filter((typed) => !terms.includes(plainQuery(typed)))).toEqual([])

test('a leader is found by any part of the name and of where the building stands', () => {
  const terms = searchTerms('王小芳', SPRING)
  expectFound(terms, ['王', '小芳', '王小芳', '春晓', '晓园', '12号', '12号楼', '春晓园12', '春晓园 12号', '园12号楼'])
  expect(terms).not.toContain('王芳')
})

test('and by the pinyin of the whole name, of the surname and of the given name: initials, and what begins the reading', () => {
  const terms = searchTerms('王小芳', SPRING, READ)
  expectFound(terms, ['w', 'wx', 'WXF', 'wang', 'wangxiao', 'Wang Xiao', 'xf', 'xiaofang', 'xiaof', 'fang'])
  expect(terms).not.toContain('xw')
  const double = searchTerms('欧阳小芳', SPRING, { ...READ, name: ['ou', 'yang', 'xiao', 'fang'] })
  expectFound(double, ['oy', 'ouyang', 'xf', 'xiaofang'])
})

test('a place is found by its pinyin: the compound, the building, and both one after the other', () => {
  const terms = searchTerms('', SPRING, { ...READ, name: [] })
  expectFound(terms, ['c', 'cxy', 'cxy12', 'cxy12hl', 'chun', 'chunxiao', '12hl', '12hao', '12haolou'])
})

test.each([
  [
    '香格里拉国际花园二期',
    '12号楼',
    ['12号楼', '12号', '香格里拉', '二期', '花园二期', '国际', '二期12号楼', '二期12号'],
  ],
  ['福海路龙湖春江名邸', '3号楼', ['3号楼', '福海路', '龙湖', '春江', '名邸', '名邸3号楼', '春江名邸3号楼']],
])(
  '%s %s is found by its building and by every part of its name, however long that is',
  (compound, building, queries) => {
    const label = [[...compound].map(() => 'zhuang'), [building.slice(0, -2), 'hao', 'lou']]
    const terms = searchTerms('王小芳', `${compound} ${building}`, { ...READ, label })
    expectFound(terms, [...queries, '王小芳', '小芳', 'wxf', 'wang', 'xiaofang'])
  },
)

test('the longest name there is leaves room for the building, for pinyin and for the compound', () => {
  const name = '阿不都热合曼阿不都克里木阿不都热合曼阿不'
  const read = { ...READ, name: [...name].map((_, at) => ['a', 'bu', 'du', 're', 'he', 'man'][at % 6] ?? '') }
  const terms = searchTerms(name, '香格里拉国际花园二期 12号楼', read)
  expectFound(terms, ['阿不都', '阿不都热合曼', '12号楼', '二期12号楼', '香格里拉', '二期', 'abd', 'abudu', 'cxy'])
})

test('every run of a name finds it; terms are few, plain and each there once, whatever the words', () => {
  fc.assert(
    fc.property(
      word,
      word,
      word,
      reading,
      reading,
      fc.nat(5),
      fc.nat(5),
      (name, one, other, read, spoken, at, length) => {
        const terms = searchTerms(name, `${one} ${other}`, { name: read, label: [spoken, read] })
        const run = [...name].slice(at, at + length + 1).join('')
        expectFound(terms, run ? [run, other] : [other])
        expect(terms.length).toBeLessThanOrEqual(TERMS_LIMIT)
        expect(new Set(terms).size).toBe(terms.length)
        for (const term of terms) expect(plainQuery(term)).toBe(term)
      },
    ),
  )
})
