import { writeArchive } from './zip-writer'

export interface Sheet {
  name: string
  /** Widths of the columns, in letters. */
  widths: number[]
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Every cell is text: what looks like a date stays as it was typed. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** An .xlsx file of plain text, written row by row. */
export function writeSpreadsheet(sheets: readonly Sheet[]): Promise<Buffer> {
  const paths = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`)
  const overrides = [
    ...paths.map((path) => override(path, 'worksheet')),
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
  ]
  const relations = [
    ...paths.map((path, i) => relation(`s${i + 1}`, 'worksheet', path)),
    relation('styles', 'styles', 'styles.xml'),
  ]
  const listed = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`)
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  return writeArchive([
    part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types">${types}${overrides.join('')}</Types>`),
    part('_rels/.rels', relationships([relation('book', 'officeDocument', 'xl/workbook.xml')])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    part('xl/_rels/workbook.xml.rels', relationships(relations)),
    { path: 'xl/styles.xml', content: [STYLES] },
    ...sheets.map((sheet, i) => ({ path: `xl/${paths[i]}`, content: sheetXml(sheet) })),
  ])
}

const part = (path: string, content: string) => ({ path, content: [`${HEAD}${content}`] })
const override = (path: string, type: string) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.${type}+xml"/>`
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
const relationships = (relations: string[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`

const PIECE = 64 * 1024

async function* sheetXml({ widths, rows }: Sheet): AsyncGenerator<string> {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="1" customWidth="1"/>`,
  )
  let piece = `${HEAD}<worksheet xmlns="${MAIN}"><cols>${columns.join('')}</cols><sheetData>`
  for await (const row of rows) {
    piece += `<row>${row.map(cellXml).join('')}</row>`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData></worksheet>`
}

const cellXml = (text: string) =>
  text === '' ? '<c s="1"/>' : `<c s="1" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML cannot hold: control characters and halves of a letter. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const escaped = (text: string) =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
