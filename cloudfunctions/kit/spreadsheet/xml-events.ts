import { SaxesParser } from 'saxes'
import { SpreadsheetError } from './spreadsheet-error'

export interface XmlHandlers {
  /** A tag opens: its name without prefix, and its attributes. */
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** The longest that a parser may collect without telling of anything: far beyond the longest cell. */
const LONGEST_TOKEN = 1024 * 1024

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
const unreadable = () => new SpreadsheetError('文件内容读不懂，请用 Excel 或 WPS 另存为 .xlsx 后再上传')

/**
 * Reads XML as it comes; after each piece the caller may take what the handlers have collected. Document types, and so
 * entities of their own, are refused; so is a token without end. Throws SpreadsheetError.
 */
export async function* readXml(pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let silent = 0
  parser.on('error', () => {
    throw unreadable()
  })
  parser.on('doctype', () => {
    throw unreadable()
  })
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    handlers.open?.(bare(name), attributes as Record<string, string>)
  })
  parser.on('text', (text) => {
    silent = 0
    handlers.text?.(text)
  })
  parser.on('closetag', ({ name }) => {
    silent = 0
    handlers.close?.(bare(name))
  })
  for await (const piece of pieces) {
    silent += piece.length
    if (silent > LONGEST_TOKEN) throw unreadable()
    parser.write(decodedBy(decoder, piece))
    yield
  }
  parser.close()
}

function decodedBy(decoder: TextDecoder, piece: Buffer): string {
  try {
    return decoder.decode(piece, { stream: true })
  } catch {
    throw unreadable()
  }
}
