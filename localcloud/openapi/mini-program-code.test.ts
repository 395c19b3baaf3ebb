import { inflateSync } from 'node:zlib'
import qrcode from 'qrcode-generator'
import { type FixtureCloud, startFixtureCloud } from '../fixtures/fixture-cloud'
import { miniProgramCode } from './mini-program-code'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixtureCloud()
})
afterAll(() => cloud.close())
beforeEach(() => cloud.post('control/reset', {}))

const PAGE = 'pages/register/index'
const asked = { scene: 'abcd1234', page: PAGE, checkPath: false, width: 430 }
const get = (data: object, fn = 'sends') => cloud.call(fn, { api: 'wxacode.getUnlimited', data }, 'ann')
const codeOf = async (data: object, fn?: string) => (await get(data, fn)).body.result?.error?.code
const pictureOf = async (data: object) => Buffer.from(String((await get(data)).body.result?.data?.base64), 'base64')

/** Whether each pixel is dark, row by row: of an 8-bit grey PNG whose rows have no filter. */
function pixelsOf(png: Buffer): boolean[][] {
  const side = png.readUInt32BE(16)
  const idat = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(idat + 4, idat + 4 + png.readUInt32BE(idat - 4)))
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => (rows[row * (side + 1) + 1 + column] ?? 255) < 128),
  )
}

test('the SDK is given a PNG of the width that was asked for', async () => {
  const { body } = await get(asked)
  expect(body.result?.data?.contentType).toBe('image/png')
  const picture = await pictureOf(asked)
  expect(picture.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([430, 430])
  expect((await pictureOf({ ...asked, width: 5000 })).readUInt32BE(16)).toBe(1280)
})

test('the picture is a code that says the scene, whole and with a quiet border', async () => {
  const code = qrcode(0, 'M')
  code.addData(asked.scene)
  code.make()
  const squares = code.getModuleCount()
  const size = Math.floor(430 / (squares + 8))
  const margin = Math.floor((430 - size * squares) / 2)
  const pixels = pixelsOf(await pictureOf(asked))
  const middle = (square: number) => margin + square * size + Math.floor(size / 2)
  for (let row = 0; row < squares; row += 1)
    for (let column = 0; column < squares; column += 1)
      expect(pixels[middle(row)]?.[middle(column)]).toBe(code.isDark(row, column))
  expect(pixels.slice(0, 4 * size).flat()).not.toContain(true)
  expect(await pictureOf({ ...asked, scene: 'abcd1235' })).not.toEqual(await pictureOf(asked))
})

test('a scene that is too long, empty or of other characters is refused', async () => {
  for (const scene of ['x'.repeat(33), '', '单元', 'a%20b', undefined]) {
    expect(await codeOf({ ...asked, scene })).toBe('40169')
  }
  expect(await codeOf({ scene: 'b=1' })).toBeUndefined()
})

test('a page with a slash before it or words after it is none; to be looked for it would have to be published', async () => {
  for (const page of [`/${PAGE}`, `${PAGE}?a=1`]) expect(await codeOf({ ...asked, page })).toBe('41030')
  expect(await codeOf({ scene: asked.scene, page: PAGE })).toBe('41030')
})

test('five thousand a minute are all there are', () => {
  const context = { recentlySeen: () => true, now: 0 }
  const answer = (calls: number) =>
    miniProgramCode({ scene: 'a' }, { ...context, lastMinute: () => calls }) as { errcode?: number }
  expect([answer(4999).errcode, answer(5000).errcode]).toEqual([undefined, 45009])
})

test('without the permission it is refused; a call that was answered is on record, without the picture', async () => {
  expect(await codeOf(asked, 'forbidden')).toBe('-604101')
  await get(asked)
  const last = (await cloud.get('control/messages')).body.messages?.[1]
  expect(last).toMatchObject({ payload: { scene: 'abcd1234', page: PAGE, check_path: false } })
  expect(JSON.stringify(last).length).toBeLessThan(500)
})
