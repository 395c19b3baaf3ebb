import { at } from '../../../../../shared/domain/shanghai'
import { exportName, exportText } from './export-text'

const NOW = at('2026-11-23', '09:00')

describe('my data as text', () => {
  test('has every section, entry and value, says what was cut, and says that there is nothing', () => {
    const text = exportText({
      at: NOW,
      sections: [
        { title: '住址', lines: [[{ label: '地址', value: '101室' }], [{ label: '地址', value: '202室' }]], cut: true },
        { title: '求助', lines: [], cut: false },
      ],
    })
    expect(text).toBe(
      '红心社区 · 我的数据（2026-11-23 上午9:00）\n\n【住址】\n地址：101室\n\n地址：202室\n（只列出最近 200 条）\n\n【求助】\n没有',
    )
  })

  test('is named by its day', () => {
    expect(exportName({ at: NOW })).toBe('我的数据-2026-11-23.txt')
  })
})
