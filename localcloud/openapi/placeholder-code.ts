import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

const CELLS = 21
const CELL = 8
const MARGIN = 16
const SIDE = CELLS * CELL + 2 * MARGIN

/** A PNG that stands for a mini-program code: a pattern of its scene, the same every time. It cannot be scanned. */
export function placeholderCode(scene: string): Buffer {
  const bits = createHash('sha512').update(scene).digest()
  const dark = (x: number, y: number) => {
    const half = Math.min(x, CELLS - 1 - x)
    const at = y * 11 + half
    return Math.hypot(x - 10, y - 10) < 10.5 && (((bits[(at >> 3) % bits.length] ?? 0) >> (at & 7)) & 1) === 1
  }
  const rows = Array.from({ length: SIDE }, (_, row) => {
    const line = Buffer.alloc(SIDE + 1, 255)
    line[0] = 0
    for (let column = 0; column < SIDE; column++) {
      const x = Math.floor((column - MARGIN) / CELL)
      const y = Math.floor((row - MARGIN) / CELL)
      if (x >= 0 && y >= 0 && x < CELLS && y < CELLS && dark(x, y)) line[column + 1] = 30
    }
    return line
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header[8] = 8
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const framed = Buffer.alloc(8 + body.length)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), 4 + body.length)
  return framed
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
