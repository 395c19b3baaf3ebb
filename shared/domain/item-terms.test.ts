import { ITEM_TERMS_LIMIT, itemTerms } from './item-terms'

test('a service is found by any part of its title and of its keywords', () => {
  const terms = itemTerms('老年人优待证办理', ['老人卡', '60岁'])
  for (const typed of ['老年', '优待证', '证', '办理', '老人卡', '人卡', '60岁']) expect(terms).toContain(typed)
  expect(terms).not.toContain('低保')
})

test('and by how they are read: initials, beginnings, and from a syllable in the middle', () => {
  const terms = itemTerms('优待证', ['低保'], { title: ['you', 'dai', 'zheng'], keywords: [['di', 'bao']] })
  for (const typed of ['ydz', 'you', 'youdai', 'daizh', 'dz', 'dibao', 'db', 'bao']) expect(terms).toContain(typed)
})

test('however much is written, the index stays bounded', () => {
  const long = Array.from({ length: 30 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')
  const syllables = Array.from({ length: 30 }, (_, n) => `zhuang${n}`)
  expect(
    itemTerms(long, Array(8).fill(long), { title: syllables, keywords: Array(8).fill(syllables) }).length,
  ).toBeLessThanOrEqual(ITEM_TERMS_LIMIT)
})
