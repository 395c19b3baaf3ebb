import { readRows } from '../../cloudfunctions/kit/spreadsheet/read-rows'
import { IMPORT_COLUMNS } from '../../shared/domain/import-machine'

// Run by import.test.ts: fetches an .xlsx file of households that may be marked, and writes its rows as JSON.
async function main(link: string): Promise<void> {
  const response = await fetch(link)
  if (!response.ok) throw new Error(`${link}: ${response.status}`)
  const file = Buffer.from(await response.arrayBuffer())
  const rows: string[][] = []
  for await (const some of readRows(file, { columns: IMPORT_COLUMNS.length + 1, rows: 1_000 })) {
    rows.push(...some.map(({ cells }) => cells))
  }
  process.stdout.write(JSON.stringify(rows))
}

main(process.argv[2] ?? '')
