import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { SpreadsheetError } from './spreadsheet-error'

// A spreadsheet is a zip archive. Its directory stands at the end, so that parts can be read in the order we need.

interface Entry {
  method: number
  bytes: Buffer
}

export type Archive = Map<string, Entry>

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 2000
const STORED = 0
const DEFLATED = 8
const PIECE = 64 * 1024

/** The parts of an archive by name; nothing is unpacked yet. Throws SpreadsheetError for what is no plain archive. */
export function readArchive(file: Buffer): Archive {
  try {
    return directoryOf(file)
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error
    // Offsets that lead outside the file.
    throw damaged()
  }
}

function directoryOf(file: Buffer): Archive {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw damaged()
  const archive: Archive = new Map()
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY) throw damaged()
    const [flags, method, size] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)]
    const [name, extra, comment] = [at + 28, at + 30, at + 32].map((offset) => file.readUInt16LE(offset))
    if (flags & 1) throw new SpreadsheetError('文件加了密码，请去掉密码后再上传')
    if (method !== STORED && method !== DEFLATED) throw damaged()
    const path = file.toString('utf8', at + 46, at + 46 + (name ?? 0))
    archive.set(path, { method, bytes: bytesAt(file, file.readUInt32LE(at + 42), size) })
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return archive
}

function endOf(file: Buffer): number {
  for (let at = file.length - END_BYTES; at >= Math.max(0, file.length - END_BYTES - LONGEST_COMMENT); at -= 1) {
    if (file.readUInt32LE(at) === END) return at
  }
  throw damaged()
}

function bytesAt(file: Buffer, local: number, size: number): Buffer {
  if (file.readUInt32LE(local) !== LOCAL) throw damaged()
  const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  if (begin + size > file.length) throw damaged()
  return file.subarray(begin, begin + size)
}

/** Unpacks one part piece by piece; a part that unpacks to more than `most` bytes is refused, whatever it says of itself. */
export async function* unpacked({ method, bytes }: Entry, most: number): AsyncGenerator<Buffer> {
  let size = 0
  const source = Readable.from(piecesOf(bytes))
  const stream = method === STORED ? source : source.pipe(createInflateRaw({ chunkSize: PIECE }))
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > most) throw new SpreadsheetError('文件展开后太大，请分成几个文件上传')
      yield piece
    }
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error
    throw damaged()
  } finally {
    stream.destroy()
  }
}

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

const damaged = () => new SpreadsheetError('文件损坏或不是 .xlsx 表格，请用 Excel 或 WPS 另存为 .xlsx 后再上传')
