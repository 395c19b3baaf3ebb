import type { RichInline, RichNode } from '../../../../../shared/domain/rich-text'

const TAGS = {
  paragraph: 'p',
  heading: 'h2',
  subheading: 'h3',
  quote: 'blockquote',
  bullets: 'ul',
  numbers: 'ol',
  strong: 'strong',
  em: 'em',
  underline: 'u',
} as const

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const wrapped = (tag: string, inner: string) => `<${tag}>${inner}</${tag}>`

function inlineHtml(inline: RichInline): string {
  if ('text' in inline) return escaped(inline.text)
  return inline.mark === 'break' ? '<br>' : wrapped(TAGS[inline.mark], lineHtml(inline.children))
}
const lineHtml = (line: readonly RichInline[]): string => line.map(inlineHtml).join('')

/** Formatted text as HTML again, for its author to go on writing. */
export function htmlOfNodes(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if ('items' in node)
        return wrapped(TAGS[node.block], node.items.map((item) => wrapped('li', lineHtml(item))).join(''))
      if ('rows' in node) {
        const row = (cells: RichInline[][]) =>
          wrapped('tr', cells.map((cell) => wrapped('td', lineHtml(cell))).join(''))
        return wrapped('table', node.rows.map(row).join(''))
      }
      return wrapped(TAGS[node.block], lineHtml(node.children))
    })
    .join('')
}

/** The words of an author's HTML, near enough to see whether there are any. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
