import { BY_WECHAT, INSIDE, SCAN_THIS } from './door-words'
import type { DoorPicture } from './print-doors'
import { QUIET_SQUARES, qrOf } from './qr-code'

/** What we use of a canvas to draw on. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText' | 'drawImage'
>

/** Pixels of one sheet: as wide as a hand on paper. */
export const SHEET = { width: 720, height: 1120 }
const CODE = { side: 520, top: 110 }
const MARGIN = 60

function drawCode(pen: Pen, words: string): void {
  const code = qrOf(words)
  const squares = code.getModuleCount()
  const size = Math.floor(CODE.side / (squares + 2 * QUIET_SQUARES))
  const left = (SHEET.width - size * squares) / 2
  for (let row = 0; row < squares; row += 1)
    for (let column = 0; column < squares; column += 1)
      if (code.isDark(row, column))
        pen.fillRect(left + column * size, CODE.top + (QUIET_SQUARES + row) * size, size, size)
}

/**
 * One door's sheet, to keep or print: whose door, the code, and how it is scanned. Black on white. `picture` is WeChat's
 * mini-program code; without it an ordinary code is drawn.
 */
export function drawDoor(
  pen: Pen,
  { name, code }: Pick<DoorPicture, 'name' | 'code'>,
  picture: CanvasImageSource | null,
): void {
  const { how, note } = picture ? BY_WECHAT : INSIDE
  const room = SHEET.width - 2 * MARGIN
  const write = (words: string, font: string, y: number, align: 'center' | 'left') => {
    pen.font = font
    pen.textAlign = align
    pen.fillText(words, align === 'center' ? SHEET.width / 2 : MARGIN, y, room)
  }
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, SHEET.width, SHEET.height)
  pen.fillStyle = '#000000'
  if (picture) pen.drawImage(picture, (SHEET.width - CODE.side) / 2, CODE.top, CODE.side, CODE.side)
  else drawCode(pen, code)
  write(name, 'bold 52px sans-serif', 90, 'center')
  write(code, '44px monospace', 670, 'center')
  write(SCAN_THIS, 'bold 48px sans-serif', 760, 'center')
  how.forEach((line, index) => {
    write(`${index + 1}. ${line}`, 'bold 38px sans-serif', 840 + index * 66, 'left')
  })
  write(note, '32px sans-serif', 1060, 'left')
}
