import type { RichNode } from '../../../../../shared/domain/rich-text'
import { htmlOfNodes, wordsOf } from './rich-html'

test('every block and mark that the cloud keeps comes back as HTML for its author', () => {
  const nodes: RichNode[] = [
    { block: 'heading', children: [{ text: '一' }] },
    { block: 'subheading', children: [{ text: '二' }] },
    {
      block: 'paragraph',
      children: [
        { text: '甲' },
        { mark: 'strong', children: [{ text: '乙' }, { mark: 'em', children: [{ text: '丙' }] }] },
        { mark: 'break' },
        { mark: 'underline', children: [{ text: '丁' }] },
      ],
    },
    { block: 'quote', children: [{ text: '引' }] },
    { block: 'bullets', items: [[{ text: '点' }]] },
    { block: 'numbers', items: [[{ text: '先' }], [{ text: '后' }]] },
    { block: 'table', rows: [[[{ text: '日期' }], [{ text: '姓名' }]]] },
  ]
  expect(htmlOfNodes(nodes)).toBe(
    '<h2>一</h2><h3>二</h3><p>甲<strong>乙<em>丙</em></strong><br><u>丁</u></p><blockquote>引</blockquote>' +
      '<ul><li>点</li></ul><ol><li>先</li><li>后</li></ol><table><tr><td>日期</td><td>姓名</td></tr></table>',
  )
})

test('what an author typed as a tag stays text', () => {
  const typed = '<img onerror=x> & 1 < 2'
  expect(htmlOfNodes([{ block: 'paragraph', children: [{ text: typed }] }])).toBe(
    '<p>&lt;img onerror=x&gt; &amp; 1 &lt; 2</p>',
  )
})

test('a text of nothing but blanks has no words', () => {
  expect(wordsOf('<p><br></p><ul><li>&nbsp;</li></ul>')).toBe('')
  expect(wordsOf('<p>停水</p><p>通知</p>')).toBe('停水 通知')
})
