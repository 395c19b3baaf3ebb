import { queryTerms, titleTerms } from './notice-terms'

const finds = (query: string, title: string) => queryTerms(query).every((term) => titleTerms(title).includes(term))

test('a title is found by any part of it, wherever it stands, in either case and across spaces', () => {
  const title = '关于春晓园 3号楼北侧新建电动车棚、安装 WiFi 的公示'
  for (const query of ['关', '车棚', '电动车棚', '园3号楼', 'wifi', 'W', '的公示'])
    expect([query, finds(query, title)]).toEqual([query, true])
  for (const query of ['停水', '车园', '公示的']) expect([query, finds(query, title)]).toEqual([query, false])
})

test('the longest title has fewer than eighty terms, each once', () => {
  const terms = titleTerms([...Array(40).keys()].map((i) => String.fromCodePoint(0x4e00 + i)).join(''))
  expect(terms).toHaveLength(79)
  expect(new Set(titleTerms('停停停停')).size).toBe(2)
})

test('no query finds everything', () => {
  expect(finds('  ', '停水通知')).toBe(true)
})
