import { columnsFor } from '../../../shared/domain/import-columns'
import type { Import } from '../../../shared/model/import'
import { putFile } from '../../kit/files'
import { writeSpreadsheet } from '../../kit/spreadsheet/write-spreadsheet'
import { readChunks } from './import-chunks'
import { ROWS_SHEET, widthsOf } from './import-template'

const CHUNKS_AT_ONCE = 10

/**
 * Stores a copy of what was read with one more column that says what is wrong with each row; its file id.
 * Only packed rows are in memory. Round trips: one for every 5,000 rows.
 */
export async function markedCopy({ _id: id, community, chunks }: Import): Promise<string> {
  const columns = columnsFor(community)
  const rows = markedRows(id, chunks, columns.names)
  const sheet = { name: ROWS_SHEET, widths: [...widthsOf(columns), 60], rows }
  return putFile(`imports/marked/${id}.xlsx`, await writeSpreadsheet([sheet]))
}

async function* markedRows(id: string, chunks: number, names: readonly string[]): AsyncGenerator<string[]> {
  yield [...names, '说明']
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
