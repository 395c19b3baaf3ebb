import { htmlOf, NOTICE_TEMPLATES } from '../../../shared/domain/notice-templates'
import { plainText, RICH_LIMITS } from '../../../shared/domain/rich-text'
import { readHtml } from './read-html'

const p = (...children: unknown[]) => ({ block: 'paragraph', children })
const t = (text: string) => ({ text })
const codeOf = (html: string) => {
  try {
    readHtml(html)
    return 'none'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('paragraphs, headings, quotes, lists and tables are kept as what they are', () => {
  const html =
    '<h1>停水</h1><p>明天<b>上午</b>停水。</p><h4>范围</h4><ul><li>1号楼</li><li>2号楼</li></ul><ol><li>储水</li></ol>' +
    '<blockquote>请互相转告</blockquote><table><tr><th>日期</th><th>谁</th></tr><tr><td>周一</td><td>王</td></tr></table>'
  expect(readHtml(html)).toEqual([
    { block: 'heading', children: [t('停水')] },
    p(t('明天'), { mark: 'strong', children: [t('上午')] }, t('停水。')),
    { block: 'subheading', children: [t('范围')] },
    { block: 'bullets', items: [[t('1号楼')], [t('2号楼')]] },
    { block: 'numbers', items: [[t('储水')]] },
    { block: 'quote', children: [t('请互相转告')] },
    {
      block: 'table',
      rows: [
        [[t('日期')], [t('谁')]],
        [[t('周一')], [t('王')]],
      ],
    },
  ])
})

test('text without any element is a paragraph; white space is folded as a browser would', () => {
  expect(readHtml('  明天\n\n 停水  ')).toEqual([p(t('明天 停水'))])
  expect(readHtml('明天&nbsp;&nbsp;停水<br><br><br>后天恢复<br>')).toEqual([
    p(t('明天 停水'), { mark: 'break' }, t('后天恢复')),
  ])
})

test('marks have one form, whatever the order and the nesting they were written in', () => {
  const both = { mark: 'strong', children: [{ mark: 'em', children: [t('急')] }] }
  for (const html of ['<b><i>急</i></b>', '<em><strong>急</strong></em>', '<b><i><b><i>急</i></b></i></b>']) {
    expect(readHtml(html)).toEqual([p(both)])
  }
  expect(readHtml('<p><b>一</p><p>二</b>三</p>')).toEqual([p({ mark: 'strong', children: [t('一')] }), p(t('二三'))])
})

test('a list within a list goes on in the outer one; a table within a table is text of its cell', () => {
  expect(readHtml('<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>四')).toEqual([
    { block: 'bullets', items: [[t('一')], [t('二')], [t('三')]] },
    p(t('四')),
  ])
  const nested = readHtml('<table><tr><td>一<table><tr><td>二</td></tr></table></td><td>三</td></tr></table>')
  expect(nested).toEqual([{ block: 'table', rows: [[[t('一'), { mark: 'break' }, t('二')], [t('三')]]] }])
})

test('what is left open is closed by the end of the text', () => {
  expect(readHtml('<table><tr><td>一')).toEqual([{ block: 'table', rows: [[[t('一')]]] }])
  expect(readHtml('<ul><li>一<li>二')).toEqual([{ block: 'bullets', items: [[t('一')], [t('二')]] }])
})

test('nothing to read is refused, whatever it is made of', () => {
  const empty = [
    '',
    '   ',
    '<p></p>',
    '<p>&nbsp;<br></p>',
    '<img src="a.png">',
    '<script>1</script>',
    '<!-- 停水 -->',
    '\u200e\u202e',
  ]
  for (const html of empty) expect(codeOf(html)).toBe('TEXT_EMPTY')
})

test('more than its bounds is refused, before it can cost anything', () => {
  expect(codeOf('水'.repeat(RICH_LIMITS.characters + 1))).toBe('TEXT_TOO_LONG')
  expect(codeOf('水'.repeat(RICH_LIMITS.characters))).toBe('none')
  expect(codeOf('<p>水</p>'.repeat(RICH_LIMITS.blocks + 1))).toBe('TEXT_TOO_LONG')
  expect(codeOf(`<table>${'<tr><td>水</td></tr>'.repeat(RICH_LIMITS.rows + 1)}</table>`)).toBe('TABLE_TOO_LARGE')
  expect(codeOf(`<table><tr>${'<td>水</td>'.repeat(RICH_LIMITS.cells + 1)}</tr></table>`)).toBe('TABLE_TOO_LARGE')
})

test.each(['b', 'div', 'ul', 'table', 'blockquote', 'svg', 'font'])('no depth of %s exhausts anything', (name) => {
  const depth = Math.floor(60_000 / (name.length + 2))
  expect(codeOf(`<${name}>`.repeat(depth))).toBe('TEXT_EMPTY')
  if (name !== 'svg') expect(plainText(readHtml(`${`<${name}>`.repeat(depth)}水`))).toBe('水')
})

test.each(NOTICE_TEMPLATES.map((one) => [one.name, one] as const))(
  'the template %s comes back as it was written',
  (_, one) => {
    expect(plainText(readHtml(htmlOf(one))).split('\n')).toEqual(one.lines.map((line) => line.replace(/^- /, '')))
  },
)
