import { readFileSync } from 'node:fs'
import { writeSpreadsheet } from '../../cloudfunctions/kit/spreadsheet/write-spreadsheet'
import { IMPORT_COLUMNS } from '../../shared/domain/import-machine'
import type { Person } from './harness'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Households as a manager would write them down, as a real .xlsx file. */
export function householdFile(rows: string[][]): Promise<Buffer> {
  return writeSpreadsheet([{ name: '住户', widths: [18, 14, 12, 12, 12], rows: [IMPORT_COLUMNS, ...rows] }])
}

/** Presses a button that asks for a file, and chooses one. */
export async function chooseFile(
  person: Person,
  button: string,
  name: string,
  buffer: Buffer,
  mimeType = XLSX,
): Promise<void> {
  const [chooser] = await Promise.all([person.page.waitForEvent('filechooser'), person.press(button)])
  await chooser.setFiles({ name, mimeType, buffer })
}

/** Presses a button that saves a file; its name and bytes. */
export async function saved(person: Person, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([person.page.waitForEvent('download'), person.press(button)])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
