import { at } from '../../../../../shared/domain/shanghai'
import { REVEAL_DUTIES } from '../../../../../shared/model/person'
import { byDay, rightWords } from './reveal-words'

const NOW = at('2026-11-23', '09:00')

describe('who saw my phone', () => {
  test('says by what right in words, for each right others', () => {
    expect(rightWords('verification')).toBe('为了核验您的住址')
    expect(rightWords('leaderCall')).toBe('居民给您（楼栋长）打电话')
    expect(new Set(REVEAL_DUTIES.map(rightWords)).size).toBe(REVEAL_DUTIES.length)
  })

  test('is grouped by day, also over the end of a page', () => {
    const lines = ['2026-11-23 08:00', '2026-11-23 07:00', '2026-11-22 20:00', '2026-11-01 10:00'].map((text) => {
      const [day = '', clock = ''] = text.split(' ')
      return { at: at(day, clock) }
    })
    expect(byDay(lines, NOW).map(({ day, lines: of }) => [day, of.length])).toEqual([
      ['今天', 2],
      ['昨天', 1],
      ['11月1日 周日', 1],
    ])
    expect(byDay([], NOW)).toEqual([])
  })
})
