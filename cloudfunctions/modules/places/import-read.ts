import { createHash } from 'node:crypto'
import { columnsFor, type ImportColumns } from '../../../shared/domain/import-columns'
import { IMPORT_MOST_BYTES, IMPORT_MOST_ROWS } from '../../../shared/domain/import-machine'
import { headerFault, rowChecker } from '../../../shared/domain/import-rows'
import type { Import, ImportChunk, RowFault } from '../../../shared/model/import'
import { readFile, removeFiles } from '../../kit/files'
import { warn } from '../../kit/log'
import { platformCode } from '../../kit/platform-errors'
import { readRows } from '../../kit/spreadsheet/read-rows'
import { SpreadsheetError } from '../../kit/spreadsheet/spreadsheet-error'
import { CHUNK_ROWS, chunkIdOf } from './import-chunks'
import { importChunks, imports } from './stores'

/** A file that ends its reader so often, by its size or its shape, is given up. */
const MOST_ATTEMPTS = 3
const SHOWN_FAULTS = 100
/** Chunks written in one round trip. */
const CHUNKS_AT_ONCE = 4

/**
 * Reads the whole file once, row by row, into chunks. A crash begins it again: chunks that are there stay, as the
 * same bytes give the same rows. Round trips: 3 and one for every 2,000 rows.
 */
export async function readStep(found: Import): Promise<void> {
  const { _id, attempts } = found
  if (attempts >= MOST_ATTEMPTS) return giveUp(_id, '文件太大或太复杂，没有读完，请分成几个文件上传')
  const mine = { _id, status: 'reading' as const, chunks: 0, attempts }
  if ((await imports.update(mine, { attempts: attempts + 1 })) === 0) return
  try {
    const file = await readFile(found.file, IMPORT_MOST_BYTES)
    if (!file) throw new SpreadsheetError('没有找到上传的文件，请重新上传')
    await sameAsBefore(found, createHash('sha256').update(file).digest('hex'))
    await finish(_id, await readInto(_id, file, columnsFor(found.community)))
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) {
      // The database failed, not the file.
      await imports.update({ ...mine, attempts: attempts + 1 }, { attempts })
      throw error
    }
    await giveUp(_id, error.reason)
  }
  await discard(found.file)
}

async function sameAsBefore({ _id, digest }: Import, now: string): Promise<void> {
  if (digest === null) await imports.update({ _id, digest: null }, { digest: now })
  else if (digest !== now) throw new SpreadsheetError('文件在检查的时候变了，请重新上传')
}

interface Read {
  chunks: number
  rows: number
  faults: RowFault[]
  faulty: number
}

async function readInto(id: string, file: Buffer, columns: ImportColumns): Promise<Read> {
  const check = rowChecker(columns)
  const read: Read = { chunks: 0, rows: 0, faults: [], faulty: 0 }
  let waiting: ImportChunk[] = []
  const newChunk = (): ImportChunk => ({
    _id: chunkIdOf(id, read.chunks),
    import: id,
    rows: [],
    faults: [],
    found: null,
  })
  let chunk = newChunk()
  const close = async (last: boolean) => {
    if (chunk.rows.length > 0) {
      waiting.push(chunk)
      read.chunks += 1
      chunk = newChunk()
    }
    if (waiting.length < CHUNKS_AT_ONCE && !last) return
    await importChunks.insertAllAbsent(waiting)
    waiting = []
  }
  let header = true
  for await (const rows of readRows(file, { columns: columns.names.length, rows: IMPORT_MOST_ROWS + 1 })) {
    for (const { row, cells, odd } of rows) {
      if (header) {
        const fault = headerFault(cells, columns)
        if (fault) throw new SpreadsheetError(fault)
        header = false
        continue
      }
      const { faults, from } = check(row, cells, odd)
      chunk.rows.push({ row, cells, from })
      chunk.faults.push(...faults)
      read.rows += 1
      if (faults.length > 0) read.faulty += 1
      if (read.faults.length < SHOWN_FAULTS) read.faults.push(...faults)
      if (chunk.rows.length === CHUNK_ROWS) await close(false)
    }
  }
  if (read.rows === 0) throw new SpreadsheetError('表格里没有住户，请从第二行填起')
  await close(true)
  return read
}

async function finish(_id: string, { chunks, rows, faults, faulty }: Read): Promise<void> {
  await imports.update(
    { _id, status: 'reading', chunks: 0 },
    { chunks, rows, faults: faulty, firstFaults: faults.slice(0, SHOWN_FAULTS), done: 0 },
  )
}

async function giveUp(_id: string, message: string): Promise<void> {
  const firstFaults = [{ row: 1, column: '', message }]
  await imports.update({ _id, status: 'reading', chunks: 0 }, { status: 'failed', firstFaults, workAt: null, rev: 1 })
}

/** What was read is not kept twice. */
async function discard(file: string): Promise<void> {
  try {
    await removeFiles([file])
  } catch (error) {
    warn('deleteFile', platformCode(error))
  }
}
