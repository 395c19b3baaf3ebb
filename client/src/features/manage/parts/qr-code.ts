import qrcode from 'qrcode-generator'

/** Pixels of one dark or light square, and the quiet border that scanners need, in squares. */
const SQUARE_PX = 8
const QUIET_SQUARES = 4

/**
 * A code as a picture, a data URL of a GIF. Level M still reads with a seventh of it scratched away, as on a door.
 * `words` are Latin letters and digits.
 */
export function qrPicture(words: string): string {
  const code = qrcode(0, 'M')
  code.addData(words)
  code.make()
  return code.createDataURL(SQUARE_PX, SQUARE_PX * QUIET_SQUARES)
}
