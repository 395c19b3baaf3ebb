import { Parser } from 'htmlparser2'
import { AppError } from '../../../shared/contracts/errors'
import { plainText, RICH_LIMITS, type RichMark, type RichNode } from '../../../shared/domain/rich-text'
import { richWriter, type TextBlock } from './rich-writer'

/** Elements that are gone with all in them: what runs, loads, draws, asks, or is no text of the author's. */
const DROPPED: ReadonlySet<string> = new Set(
  [
    'script style title head meta link base template noscript noembed noframes iframe frame frameset object embed',
    'applet param svg math canvas audio video source track picture img image map area portal xml xmp plaintext listing',
    'form input button select option optgroup datalist textarea keygen output progress meter dialog marquee slot isindex',
  ].flatMap((names) => names.split(' ')),
)
const MARKS: Record<string, RichMark> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'underline',
  ins: 'underline',
}
const BLOCKS: Record<string, TextBlock> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  blockquote: 'quote',
}
/** What begins a line of its own and means nothing else. */
const PLAIN_BLOCKS: ReadonlySet<string> = new Set(
  'p div section article main header footer aside nav address figure figcaption pre dl dt dd center fieldset details summary hr'.split(
    ' ',
  ),
)
const LISTS: Record<string, 'bullets' | 'numbers'> = { ul: 'bullets', menu: 'bullets', dir: 'bullets', ol: 'numbers' }

/**
 * An author's HTML as data: only what is on the whitelist of `rich-text.ts` is kept, and of that only the words; no
 * attribute survives. An element that is not known is seen through. Nothing in the result can run, load or lead anywhere.
 * Read as a stream, so that no depth of nesting can exhaust the stack.
 * Errors: TEXT_EMPTY, TEXT_TOO_LONG, TABLE_TOO_LARGE.
 */
export function readHtml(html: string): RichNode[] {
  const writer = richWriter()
  let dropped = 0
  const parser = new Parser(
    {
      onopentagname(name) {
        if (dropped > 0 || isDropped(name)) dropped += 1
        else open(name)
      },
      onclosetag(name) {
        if (dropped > 0) dropped -= 1
        else close(name)
      },
      ontext(text) {
        if (dropped === 0) writer.text(text)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )

  function open(name: string): void {
    const [mark, block, list] = [lookUp(MARKS, name), lookUp(BLOCKS, name), lookUp(LISTS, name)]
    if (mark) writer.mark(mark, 1)
    else if (block) writer.block(block)
    else if (list) writer.list(list)
    else if (PLAIN_BLOCKS.has(name)) writer.block('paragraph')
    else if (name === 'br') writer.lineBreak()
    else if (name === 'li') writer.item()
    else if (name === 'table') writer.table()
    else if (name === 'tr') writer.row()
    else if (name === 'td' || name === 'th') writer.cell()
  }

  function close(name: string): void {
    const mark = lookUp(MARKS, name)
    if (mark) writer.mark(mark, -1)
    else if (lookUp(BLOCKS, name) || PLAIN_BLOCKS.has(name)) writer.block('paragraph')
    else if (lookUp(LISTS, name)) writer.endList()
    else if (name === 'table') writer.endTable()
  }

  parser.write(html)
  parser.end()
  const nodes = writer.done()
  if (nodes.length === 0) throw new AppError('TEXT_EMPTY')
  if ([...plainText(nodes)].length > RICH_LIMITS.characters) throw new AppError('TEXT_TOO_LONG')
  return nodes
}

/** Neither a namespace prefix nor a stray character hides anything: `svg:script` is a script. */
const isDropped = (name: string): boolean =>
  DROPPED.has(name.slice(name.lastIndexOf(':') + 1).replace(/[^a-z0-9]/g, ''))

/** Own entries alone: an element may be called `constructor`. */
const lookUp = <T>(table: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
