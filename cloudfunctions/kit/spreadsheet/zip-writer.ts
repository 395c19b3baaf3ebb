import { constants, createDeflateRaw } from 'node:zlib'

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** CRC-32 so far, over one more piece; begins with 0. */
export function crc32(piece: Uint8Array, before = 0): number {
  let value = ~before
  for (const byte of piece) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

export type Pieces = AsyncIterable<string> | Iterable<string>

/** Packs named parts, each given piece by piece; only what is packed already stays in memory. */
export async function writeArchive(parts: readonly { path: string; content: Pieces }[]): Promise<Buffer> {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  const write = (...pieces: Buffer[]) => {
    for (const piece of pieces) {
      written.push(piece)
      at += piece.length
    }
  }
  for (const { path, content } of parts) {
    const { packed, size, crc } = await pack(content)
    const name = Buffer.from(path)
    const header = headerOf(crc, packed.length, size, name.length)
    directory.push(fields([4, 0x02014b50], [2, 20]), header, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name)
    write(fields([4, 0x04034b50]), header, name, packed)
  }
  const begin = at
  write(...directory)
  write(fields([4, 0x06054b50], [4, 0], [2, parts.length], [2, parts.length], [4, at - begin], [4, begin], [2, 0]))
  return Buffer.concat(written)
}

/** What the local header and the directory say alike. 1980-01-01: the same content gives the same file. */
const headerOf = (crc: number, packed: number, size: number, name: number) =>
  fields([2, 20], [2, 0x0800], [2, 8], [2, 0], [2, 0x21], [4, crc], [4, packed], [4, size], [2, name], [2, 0])

function fields(...values: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0))
  values.reduce((offset, [bytes, value]) => buffer.writeUIntLE(value, offset, bytes), 0)
  return buffer
}

async function pack(content: Pieces): Promise<{ packed: Buffer; size: number; crc: number }> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED })
  const packed: Buffer[] = []
  deflate.on('data', (piece: Buffer) => packed.push(piece))
  const done = new Promise<void>((resolve, reject) => deflate.on('end', resolve).on('error', reject))
  let [size, crc] = [0, 0]
  for await (const text of content) {
    const piece = Buffer.from(text)
    size += piece.length
    crc = crc32(piece, crc)
    if (!deflate.write(piece)) await new Promise<void>((resolve) => deflate.once('drain', resolve))
  }
  deflate.end()
  await done
  return { packed: Buffer.concat(packed), size, crc }
}
