import type { RichInline } from '../../../shared/domain/rich-text'
import { tableRows } from './rich-table'

const cell = (text: string): RichInline[] => [{ text }]
const said = (rows: RichInline[][][]) =>
  tableRows(rows).map(({ cells }) =>
    cells.map(({ label, value }) =>
      [label, value].map((line) => line.map((one) => ('text' in one ? one.text : '')).join('')),
    ),
  )

describe('a table on a phone', () => {
  test('is read row by row, each cell under its column’s head', () => {
    expect(
      said([
        [cell('日期'), cell('值班人'), cell('电话')],
        [cell('10月1日'), cell('王主任'), cell('0000-1000001')],
        [cell('10月2日'), cell('李干事'), cell('')],
      ]),
    ).toEqual([
      [
        ['日期', '10月1日'],
        ['值班人', '王主任'],
        ['电话', '0000-1000001'],
      ],
      [
        ['日期', '10月2日'],
        ['值班人', '李干事'],
      ],
    ])
  })

  test('keeps cells that have no head, and leaves out rows of nothing', () => {
    expect(said([[cell('姓名')], [cell('甲'), cell('多出来的')], [cell(' '), []]])).toEqual([
      [
        ['姓名', '甲'],
        ['', '多出来的'],
      ],
    ])
  })

  test('of one row only has no heads', () => {
    expect(said([[cell('甲'), cell('乙')]])).toEqual([
      [
        ['', '甲'],
        ['', '乙'],
      ],
    ])
    expect(said([])).toEqual([[]])
  })
})
