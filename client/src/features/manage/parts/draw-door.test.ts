import { BY_WECHAT, INSIDE } from './door-words'
import { drawDoor, type Pen, SHEET } from './draw-door'

function sheetOf(name: string, code: string, picture: CanvasImageSource | null = null) {
  const words: string[] = []
  const dark: number[][] = []
  const pictures: unknown[][] = []
  const pen = {
    fillStyle: '',
    font: '',
    textAlign: 'left' as const,
    fillText: (said: string) => void words.push(said),
    drawImage: (...drawn: unknown[]) => void pictures.push(drawn),
    fillRect(...box: number[]) {
      if (this.fillStyle === '#000000') dark.push(box)
    },
  }
  drawDoor(pen as Pen, { name, code }, picture)
  return { words, dark, pictures }
}

test('a sheet says whose door it is, the letters to type, and each step of scanning it', () => {
  const { words } = sheetOf('春晓园 1号楼 1单元', 'abcd2345')
  expect(words.slice(0, 2)).toEqual(['春晓园 1号楼 1单元', 'abcd2345'])
  for (const line of [...INSIDE.how, INSIDE.note]) expect(words.join('\n')).toContain(line)
})

test('the code lies whole on the sheet, above its letters, and differs from door to door', () => {
  const { dark } = sheetOf('甲', 'abcd2345')
  for (const [x = 0, y = 0, width = 0, height = 0] of dark) {
    expect([x >= 0, y >= 90, x + width <= SHEET.width, y + height <= 670]).toEqual([true, true, true, true])
  }
  expect(dark).not.toEqual(sheetOf('甲', 'abcd2346').dark)
})

test('WeChat’s own code lies whole in the same place, with words of its own and no square of the other', () => {
  const picture = { is: 'a picture' } as unknown as CanvasImageSource
  const { words, dark, pictures } = sheetOf('春晓园 1号楼 1单元', 'abcd2345', picture)
  expect(dark).toEqual([])
  expect(pictures).toHaveLength(1)
  const [drawn, x, y, width, height] = pictures[0] as [unknown, number, number, number, number]
  expect(drawn).toBe(picture)
  expect(width).toBe(height)
  expect([x >= 0, y >= 90, x + width <= SHEET.width, y + height <= 640]).toEqual([true, true, true, true])
  expect(words.slice(0, 2)).toEqual(['春晓园 1号楼 1单元', 'abcd2345'])
  for (const line of [...BY_WECHAT.how, BY_WECHAT.note]) expect(words.join('\n')).toContain(line)
  expect(words).not.toContain(INSIDE.note)
})
