import { byCategory, findItems } from './find-items'

const elder = { title: '老年人优待证办理', summary: '年满 60 周岁，乘车游园有优惠。', category: 'elderly' as const }
const aid = { title: '临时救助申请', summary: '突遇困难，申请一次性救助金。', category: 'care' as const }
const proof = { title: '居住证明开具', summary: '证明您住在本社区。', category: 'certificate' as const }
const all = [proof, elder, aid]

test.each([
  ['优待', [elder]],
  ['乘车', [elder]],
  ['老人证', [elder]],
  ['帮扶', [aid]],
  ['申请 困难', [aid]],
  ['护照', []],
  ['证明老', []],
])('%s finds what people would expect', (words, found) => {
  expect(findItems(all, words)).toEqual(found)
})

test('no words, or only blanks, find everything', () => {
  expect(findItems(all, '  ')).toEqual(all)
})

test('items stand under their category in the fixed order, and no category stands empty', () => {
  expect(byCategory(all).map((group) => group.category)).toEqual(['elderly', 'care', 'certificate'])
})
