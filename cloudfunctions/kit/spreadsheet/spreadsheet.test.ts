import fc from 'fast-check'
import { readRows } from './read-rows'
import { SpreadsheetError } from './spreadsheet-error'
import { writeSpreadsheet } from './write-spreadsheet'
import { readArchive, unpacked } from './zip-reader'
import { crc32, writeArchive } from './zip-writer'

const LIMITS = { columns: 3, rows: 100 }

async function read(file: Buffer, limits = LIMITS) {
  const rows = []
  for await (const some of readRows(file, limits)) rows.push(...some)
  return rows
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.normalize('NFC'))
/** As it can come back: trimmed, without what XML cannot hold or the line ends that it makes alike. */
const asRead = (value: string) =>
  value
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/\r\n?/g, '\n')
    .trim()

test('what is written as rows is read as the same rows', async () => {
  const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const found = await read(await writeSpreadsheet([{ name: '1', widths: [1, 1, 1], rows: written }]))
      const wanted = written.map((cells) => cells.map(asRead)).filter((cells) => cells.some((cell) => cell !== ''))
      expect(found.map(({ cells }) => cells)).toEqual(wanted)
    }),
    { numRuns: 40 },
  )
})

test('the same content gives the same file, byte for byte', async () => {
  const write = () => writeSpreadsheet([{ name: '住户', widths: [1], rows: [['101室']] }])
  expect((await write()).equals(await write())).toBe(true)
})

test('a checksum is the one that archives use, in one piece or in several', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(crc32(Buffer.from('6789'), crc32(Buffer.from('12345')))).toBe(0xcbf43926)
})

test('a part that unpacks to more than may be is refused, however small it is packed', async () => {
  const file = await writeArchive([{ path: 'a', content: ['0'.repeat(1_000_000)] }])
  expect(file.length).toBeLessThan(10_000)
  const part = readArchive(file).get('a')
  if (!part) throw new Error('no part')
  const all = async (most: number) => {
    let size = 0
    for await (const piece of unpacked(part, most)) size += piece.length
    return size
  }
  expect(await all(1_000_000)).toBe(1_000_000)
  await expect(all(999_999)).rejects.toThrow(SpreadsheetError)
})

test('one row more than may be is refused', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [String(i + 1)])
  const file = (count: number) => writeSpreadsheet([{ name: '1', widths: [1], rows: rows(count) }])
  expect(await read(await file(100))).toHaveLength(100)
  await expect(read(await file(101))).rejects.toThrow(SpreadsheetError)
})

test('bytes changed anywhere are refused or read; the reader neither hangs nor fails otherwise', async () => {
  const file = await writeSpreadsheet([{ name: '1', widths: [1], rows: [['101室'], ['102室']] }])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (changes) => {
        const broken = Buffer.from(file)
        for (const [at, byte] of changes) broken[at] = byte
        const outcome = await read(broken).then(
          () => 'read',
          (error: unknown) => (error instanceof SpreadsheetError ? 'refused' : String(error)),
        )
        expect(['read', 'refused']).toContain(outcome)
      },
    ),
    { numRuns: 300 },
  )
})
