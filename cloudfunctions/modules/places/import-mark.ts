import { IMPORT_COLUMNS } from '../../../shared/domain/import-machine'
import { putFile } from '../../kit/files'
import { writeSpreadsheet } from '../../kit/spreadsheet/write-spreadsheet'
import { readChunks } from './import-chunks'
import { COLUMN_WIDTHS, ROWS_SHEET } from './import-template'

const CHUNKS_AT_ONCE = 10

/**
 * Stores a copy of what was read with one more column that says what is wrong with each row; its file id.
 * Only packed rows are in memory. Round trips: one for every 5,000 rows.
 */
export async function markedCopy(id: string, chunks: number): Promise<string> {
  const sheet = { name: ROWS_SHEET, widths: [...COLUMN_WIDTHS, 60], rows: markedRows(id, chunks) }
  return putFile(`imports/marked/${id}.xlsx`, await writeSpreadsheet([sheet]))
}

async function* markedRows(id: string, chunks: number): AsyncGenerator<string[]> {
  yield [...IMPORT_COLUMNS, '说明']
  for (let at = 0; at < chunks; at += CHUNKS_AT_ONCE) {
    for (const chunk of await readChunks(id, at, Math.min(CHUNKS_AT_ONCE, chunks - at))) {
      const said = new Map<number, string[]>()
      for (const { row, message } of [...chunk.faults, ...(chunk.found ?? [])]) {
        said.set(row, [...(said.get(row) ?? []), message])
      }
      for (const { row, cells } of chunk.rows) yield [...cells, said.get(row)?.join('；') ?? '']
    }
  }
}
