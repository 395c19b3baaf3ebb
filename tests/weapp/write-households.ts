import { text } from 'node:stream/consumers'
import { writeSpreadsheet } from '../../cloudfunctions/kit/spreadsheet/write-spreadsheet'
import { IMPORT_COLUMNS } from '../../shared/domain/import-machine'

// Run by import.test.ts: rows as JSON come in, a real .xlsx file of households goes out.
async function main(): Promise<void> {
  const rows = JSON.parse(await text(process.stdin)) as string[][]
  const sheet = { name: '住户', widths: [18, 14, 12, 12, 12], rows: [IMPORT_COLUMNS, ...rows] }
  process.stdout.write(await writeSpreadsheet([sheet]))
}

main()
