import { personIdOf } from '../../cloudfunctions/kit/ids'
import { writeSpreadsheet } from '../../cloudfunctions/kit/spreadsheet/write-spreadsheet'
import { type Pieces, writeArchive } from '../../cloudfunctions/kit/spreadsheet/zip-writer'
import { places } from '../../shared/contracts/places'
import { columnsFor } from '../../shared/domain/import-columns'
import { importFolder } from '../../shared/domain/import-machine'
import { MINUTE } from '../../shared/domain/shanghai'
import { newKey, type Stack } from '../stack'
import { HOME, manager } from '../world'
import { fileAt } from './examples-places'

/** A file of households as our template would give it. */
export const householdsFile = (rows: Iterable<readonly string[]>, place = HOME): Promise<Buffer> => {
  const columns = columnsFor(place)
  return writeSpreadsheet([
    { name: '住户', widths: columns.names.map(() => 14), rows: withHeader(rows, columns.names) },
  ])
}

function* withHeader(rows: Iterable<readonly string[]>, header: readonly string[]): Generator<readonly string[]> {
  yield header
  yield* rows
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A file as others write them, of its sheet’s XML and what else it has; its texts stand behind its sheet. */
export const foreignFile = (sheet: Pieces, parts: Record<string, string> = {}): Promise<Buffer> =>
  writeArchive([
    { path: 'xl/worksheets/sheet1.xml', content: sheet },
    ...Object.entries(parts).map(([path, content]) => ({ path, content: [content] })),
    {
      path: 'xl/workbook.xml',
      content: [`<workbook xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="rId7"/></sheets></workbook>`],
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: ['<Relationships><Relationship Id="rId7" Target="/xl/worksheets/sheet1.xml"/></Relationships>'],
    },
  ])

const made = { files: 0 }

/** Puts a file into storage, as a client does. */
export async function upload(stack: Stack, content: Buffer, openid = manager): Promise<string> {
  made.files += 1
  const path = `${importFolder(personIdOf(openid))}/file-${made.files}.xlsx`
  await stack.cloud.storage.put(path, content)
  return fileAt(path)
}

/** Uploads rows and starts to have them checked. */
export async function started(stack: Stack, content: Buffer | readonly (readonly string[])[], key = newKey()) {
  const file = await upload(stack, Buffer.isBuffer(content) ? content : await householdsFile(content))
  return (await stack.ask(manager, places.startImport, { community: HOME, file, name: '住户.xlsx', key })).import
}

/** Lets the timer work until it has nothing left to do for an import. */
export async function settled(stack: Stack, id: string) {
  for (let tick = 0; tick < 40; tick += 1) {
    const found = await stack.one('imports', id)
    if (found?.workAt === null) return found
    await stack.tick()
  }
  throw new Error('the import does not come to an end')
}

/** The rows of the marked copy or of the template, by the link that was given. */
export async function download(link: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(link)).arrayBuffer())
}

/** Goes on after a crash: when the dead run’s lease is over. */
export async function later(stack: Stack, at: number, minutes = 3): Promise<number> {
  await stack.setClock(at + minutes * MINUTE)
  return at + minutes * MINUTE
}
