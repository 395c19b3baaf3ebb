/**
 * Formatted text as data: the whole whitelist. No links, no pictures, no attributes: nothing in it can run, load or
 * lead anywhere. It is made on the server from an author's HTML and drawn on screens as it stands.
 */

/** What may stand inside a line of text. */
export type RichInline = { text: string } | { mark: RichMark; children: RichInline[] } | { mark: 'break' }
export const RICH_MARKS = ['strong', 'em', 'underline'] as const
export type RichMark = (typeof RICH_MARKS)[number]

/** A block of text. Lists hold items of blocks' lines; a table holds rows of cells, its first row being the heads. */
export type RichNode =
  | { block: 'paragraph' | 'heading' | 'subheading' | 'quote'; children: RichInline[] }
  | { block: 'bullets' | 'numbers'; items: RichInline[][] }
  | { block: 'table'; rows: RichInline[][][] }

/** Bounds of one text. */
export const RICH_LIMITS = {
  /** Characters of plain text. */
  characters: 10_000,
  blocks: 300,
  rows: 60,
  cells: 8,
} as const

const inlineText = (inline: RichInline): string => {
  if ('text' in inline) return inline.text
  return inline.mark === 'break' ? '\n' : inline.children.map(inlineText).join('')
}
const lineText = (line: readonly RichInline[]): string => line.map(inlineText).join('')

/** The words alone, a line for each block, item or row: for search, summaries and the content check. */
export function plainText(nodes: readonly RichNode[]): string {
  return nodes
    .flatMap((node) => {
      if ('items' in node) return node.items.map(lineText)
      if ('rows' in node) return node.rows.map((row) => row.map(lineText).join(' '))
      return [lineText(node.children)]
    })
    .join('\n')
}
