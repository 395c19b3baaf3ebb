import { LONGEST_CELL, shortened } from './cell-text'
import { dateStylesOf, sharedStringsOf, sheetPathOf } from './parts'
import { SpreadsheetError } from './spreadsheet-error'
import { readXml } from './xml-events'
import { readArchive, unpacked } from './zip-reader'

export interface Row {
  /** As the spreadsheet counts, from 1. */
  row: number
  /** The first so many columns; empty where a cell is. */
  cells: string[]
  /** Columns whose cell holds a date, a fault of a formula or a truth value, and no text. */
  odd: number[]
}

export interface RowLimits {
  columns: number
  rows: number
}

/** Bytes of a sheet once unpacked: 250,000 rows with every decoration take half of it. */
const LARGEST_SHEET = 256 * 1024 * 1024
const LAST_ROW = 1_048_576

/**
 * The rows of an .xlsx file's first sheet, as they are unpacked, a few at a time: the sheet is never in memory as a
 * whole. Rows that are empty are left out. Throws SpreadsheetError.
 */
export async function* readRows(file: Buffer, { columns, rows: most }: RowLimits): AsyncGenerator<Row[]> {
  const archive = readArchive(file)
  const sheet = archive.get(await sheetPathOf(archive))
  if (!sheet) throw new SpreadsheetError('表格里没有工作表')
  const strings = await sharedStringsOf(archive)
  const dates = await dateStylesOf(archive)

  let rows: Row[] = []
  let count = 0
  let row: Row = { row: 0, cells: [], odd: [] }
  let cell = { column: -1, type: '', style: -1, text: '' }
  let reading = false
  let hint = 0

  function endCell() {
    const { column, type, style, text } = cell
    if (column < 0 || column >= columns || text === '') return
    if (type === 's') row.cells[column] = strings[Number(text)] ?? ''
    else if (type === 'inlineStr' || type === 'str') row.cells[column] = shortened(text.trim())
    else if (type === 'b' || type === 'e') odd(column, text)
    else if (type === 'd') odd(column, text.slice(0, 10))
    else if (dates.has(style)) odd(column, dayOfSerial(Number(text)))
    else row.cells[column] = numberText(text)
  }
  function odd(column: number, text: string) {
    row.cells[column] = shortened(text)
    row.odd.push(column)
  }
  function endRow() {
    if (row.cells.every((text) => text === '')) return
    count += 1
    if (count > most) throw new SpreadsheetError(`最多 ${most} 行，请分成几个文件上传`)
    rows.push(row)
  }

  const events = readXml(unpacked(sheet, LARGEST_SHEET), {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attributes.r ?? row.row + 1)
        if (!(number > row.row && number <= LAST_ROW)) throw new SpreadsheetError('行号不对，请另存后再上传')
        row = { row: number, cells: new Array(columns).fill(''), odd: [] }
        cell.column = -1
      } else if (name === 'c') {
        const column = attributes.r === undefined ? cell.column + 1 : columnOf(attributes.r)
        cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? -1), text: '' }
      } else if (name === 'rPh') hint += 1
      else if (name === 'v' || name === 't') reading = hint === 0 && cell.column < columns
    },
    text(text) {
      if (reading && cell.text.length < LONGEST_CELL * 2) cell.text += text
    },
    close(name) {
      if (name === 'c') endCell()
      else if (name === 'row') endRow()
      else if (name === 'rPh') hint -= 1
      else if (name === 'v' || name === 't') reading = false
    },
  })
  for await (const _ of events) {
    if (rows.length === 0) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

/** `C12` → 2 */
function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

/** Spreadsheets store 501 as `501`, and large or computed numbers as `5.01E2`. */
function numberText(text: string): string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? String(value) : shortened(text)
}

const DAY_MS = 86_400_000
/** Day 0 of the spreadsheet's calendar. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

function dayOfSerial(serial: number): string {
  const at = DAY_ZERO + serial * DAY_MS
  return Number.isFinite(at) && Math.abs(at) < 1e14 ? new Date(at).toISOString().slice(0, 10) : String(serial)
}
