import qrcode from 'qrcode-generator'
import { greyPng } from './grey-png'

/** Squares of quiet border on each side, without which cameras find no code. */
const QUIET = 4

/**
 * A PNG, `side` pixels wide and high, that stands for a mini-program code: an ordinary QR code that says its scene. WeChat's
 * own round codes can be drawn by WeChat alone.
 */
export function scenePicture(scene: string, side: number): Buffer {
  const code = qrcode(0, 'M')
  code.addData(scene)
  code.make()
  const squares = code.getModuleCount()
  const size = Math.floor(side / (squares + 2 * QUIET))
  const margin = Math.floor((side - size * squares) / 2)
  const at = (pixel: number) => Math.floor((pixel - margin) / size)
  const within = (square: number) => square >= 0 && square < squares
  return greyPng(side, (row, column) => within(at(row)) && within(at(column)) && code.isDark(at(row), at(column)))
}
