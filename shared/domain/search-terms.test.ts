import fc from 'fast-check'
import { plainQuery, searchTerms, TERMS_LIMIT, withPinyin } from './search-terms'

const word = fc.stringMatching(/^[一-龥0-9a-z号楼]{1,6}$/u)

test('a leader is found by any part of the name and of where the building stands', () => {
  const terms = searchTerms('王小芳', '春晓园 12号楼')
  for (const typed of ['王', '小芳', '王小芳', '春晓', '晓园', '12号', '12号楼', '春晓园12', '春晓园 12号']) {
    expect([typed, terms.includes(plainQuery(typed))]).toEqual([typed, true])
  }
  expect(terms).not.toContain('王芳')
})

test('and by pinyin: initials and the beginning of the whole reading', () => {
  const terms = withPinyin(searchTerms('王小芳', '春晓园 12号楼'), ['wang', 'xiao', 'fang'])
  for (const typed of ['w', 'wx', 'WXF', 'wang', 'wangxiao', 'Wang Xiao', '王', '12号楼']) {
    expect([typed, terms.includes(plainQuery(typed))]).toEqual([typed, true])
  }
  expect(terms).not.toContain('xw')
})

test('a given name is found by its own pinyin, and a place by its', () => {
  const terms = withPinyin(
    searchTerms('王小芳', '春晓园 12号楼'),
    ['wang', 'xiao', 'fang'],
    ['chun', 'xiao', 'yuan', '12hao', 'lou'],
  )
  for (const typed of ['xf', 'xiaofang', 'cxy', 'chunxiao', '小芳'])
    expect([typed, terms.includes(plainQuery(typed))]).toEqual([typed, true])
})

test.each([
  ['香格里拉国际花园二期 12号楼', ['12号楼', '12号', '香格里拉', '二期', '花园二期']],
  ['福海路龙湖春江名邸 3号楼', ['3号楼', '福海路', '名邸']],
])('%s is found by its building and by both ends of its name, however long it is', (label, queries) => {
  const pinyin = ['wang', 'xiao', 'fang']
  const terms = withPinyin(searchTerms('王小芳', label), pinyin, [
    'xiang',
    'ge',
    'li',
    'la',
    'guo',
    'ji',
    'hua',
    'yuan',
  ])
  for (const typed of [...queries, '王小芳', 'wxf'])
    expect([typed, terms.includes(plainQuery(typed))]).toEqual([typed, true])
})

test('every run of a name finds it, whatever the name; terms are few, plain and each there once', () => {
  fc.assert(
    fc.property(word, word, word, fc.nat(5), fc.nat(5), (name, compound, building, from, length) => {
      const terms = searchTerms(name, `${compound} ${building}`)
      const run = [...name].slice(from, from + length + 1).join('')
      if (run) expect(terms).toContain(plainQuery(run))
      expect(terms.length).toBeLessThanOrEqual(TERMS_LIMIT)
      expect(new Set(terms).size).toBe(terms.length)
      for (const term of terms) expect(plainQuery(term)).toBe(term)
    }),
  )
})

test('a very long name still leaves room for pinyin', () => {
  const long = '阿不都热合曼阿不都克里木'
  const terms = withPinyin(searchTerms(long, '春晓园 1号楼'), ['a', 'bu', 'du'])
  expect(terms).toContain('abd')
  expect(terms.length).toBeLessThanOrEqual(TERMS_LIMIT)
})
