import qrcode from 'qrcode-generator'

/** Pixels of one dark or light square, and the quiet border that scanners need, in squares. */
const SQUARE_PX = 8
export const QUIET_SQUARES = 4

/** A code's squares; level M still reads with a seventh of it scratched away, as on a door. `words` are Latin letters and digits. */
export function qrOf(words: string): QRCode {
  const code = qrcode(0, 'M')
  code.addData(words)
  code.make()
  return code
}

/** A code as a picture, a data URL of a GIF. */
export function qrPicture(words: string): string {
  return qrOf(words).createDataURL(SQUARE_PX, SQUARE_PX * QUIET_SQUARES)
}
