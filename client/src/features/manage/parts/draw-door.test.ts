import { HOW_TO_SCAN, NOT_OUTSIDE } from './door-words'
import { drawDoor, type Pen, SHEET } from './draw-door'

function sheetOf(name: string, code: string) {
  const words: string[] = []
  const dark: number[][] = []
  const pen = {
    fillStyle: '',
    font: '',
    textAlign: 'left' as const,
    fillText: (said: string) => void words.push(said),
    fillRect(...box: number[]) {
      if (this.fillStyle === '#000000') dark.push(box)
    },
  }
  drawDoor(pen as Pen, { name, code })
  return { words, dark }
}

test('a sheet says whose door it is, the letters to type, and each step of scanning it', () => {
  const { words } = sheetOf('春晓园 1号楼 1单元', 'abcd2345')
  expect(words.slice(0, 2)).toEqual(['春晓园 1号楼 1单元', 'abcd2345'])
  for (const line of [...HOW_TO_SCAN, NOT_OUTSIDE]) expect(words.join('\n')).toContain(line)
})

test('the code lies whole on the sheet, above its letters, and differs from door to door', () => {
  const { dark } = sheetOf('甲', 'abcd2345')
  for (const [x = 0, y = 0, width = 0, height = 0] of dark) {
    expect([x >= 0, y >= 90, x + width <= SHEET.width, y + height <= 670]).toEqual([true, true, true, true])
  }
  expect(dark).not.toEqual(sheetOf('甲', 'abcd2346').dark)
})
