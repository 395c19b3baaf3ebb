import { qrPicture } from './qr-code'

/** Width and height of a GIF stand in its bytes 6 to 9. */
function sizeOf(dataUrl: string): [number, number] {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
  return [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]
}

test('a door’s code becomes a square picture with the quiet border that scanners need', () => {
  const picture = qrPicture('0a1b2c3d')
  expect(picture.startsWith('data:image/gif;base64,')).toBe(true)
  // The smallest code has 21 squares a side, and 4 more at each edge.
  expect(sizeOf(picture)).toEqual([(21 + 8) * 8, (21 + 8) * 8])
})

test('different doors have different pictures', () => {
  expect(qrPicture('0a1b2c3d')).not.toBe(qrPicture('0a1b2c3e'))
})
