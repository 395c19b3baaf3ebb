import { shortened } from './cell-text'
import { SpreadsheetError } from './spreadsheet-error'
import { readXml, type XmlHandlers } from './xml-events'
import { type Archive, unpacked } from './zip-reader'

const MB = 1024 * 1024
/** Small parts: the list of sheets, the styles. */
const SMALL = 4 * MB
const LARGEST_STRINGS = 96 * MB
const MOST_STRINGS = 600_000
const MOST_LETTERS = 12_000_000

async function read(archive: Archive, path: string, most: number, handlers: XmlHandlers): Promise<boolean> {
  const part = archive.get(path)
  if (!part) return false
  for await (const _ of readXml(unpacked(part, most), handlers));
  return true
}

/** Where the first sheet lies in the archive. Throws SpreadsheetError. */
export async function sheetPathOf(archive: Archive): Promise<string> {
  let first = ''
  await read(archive, 'xl/workbook.xml', SMALL, {
    open(name, attributes) {
      if (name === 'sheet' && first === '') first = attributes['r:id'] ?? relationOf(attributes)
    },
  })
  let target = ''
  await read(archive, 'xl/_rels/workbook.xml.rels', SMALL, {
    open(name, attributes) {
      if (name === 'Relationship' && attributes.Id === first) target = attributes.Target ?? ''
    },
  })
  if (first === '' || target === '') throw new SpreadsheetError('这不是 .xlsx 表格，请另存为 .xlsx 后再上传')
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

/** The relation's prefix is the writer's choice. */
const relationOf = (attributes: Record<string, string>) =>
  Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1] ?? ''

/** The texts that cells point to; each cut to what a cell may hold. Throws SpreadsheetError if they are too many. */
export async function sharedStringsOf(archive: Archive): Promise<string[]> {
  const strings: string[] = []
  let letters = 0
  let text = ''
  let [reading, hint] = [false, 0]
  await read(archive, 'xl/sharedStrings.xml', LARGEST_STRINGS, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') hint += 1
      else if (name === 't') reading = hint === 0
    },
    text(piece) {
      if (reading && text.length < 256) text += piece
    },
    close(name) {
      if (name === 't') reading = false
      else if (name === 'rPh') hint -= 1
      if (name !== 'si') return
      const whole = shortened(text.trim())
      strings.push(whole)
      letters += whole.length
      if (strings.length > MOST_STRINGS || letters > MOST_LETTERS)
        throw new SpreadsheetError('表格里的文字太多，请只保留需要的列')
    },
  })
  return strings
}

/** Numbers of the built-in formats that show a number as a date or a time. */
const isDateFormat = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)

/** The styles under which a number is shown as a date: `1-101` typed into a plain cell has become one. */
export async function dateStylesOf(archive: Archive): Promise<Set<number>> {
  const custom = new Set<number>()
  const styles = new Set<number>()
  let [inCells, count] = [false, 0]
  await read(archive, 'xl/styles.xml', SMALL, {
    open(name, attributes) {
      if (name === 'numFmt' && /[ymdh年月日]/i.test(withoutLiterals(attributes.formatCode ?? '')))
        custom.add(Number(attributes.numFmtId))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes.numFmtId ?? 0)
      if (isDateFormat(id) || custom.has(id)) styles.add(count)
      count += 1
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** A format's code without what it shows as it stands: quoted text and colours. */
const withoutLiterals = (code: string) => code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
