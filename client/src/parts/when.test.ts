import { nearDay, span, when } from './when'

const at = (local: string) => Date.parse(`${local}:00+08:00`)
const now = at('2026-11-22T10:00')

describe('dates as people say them', () => {
  test.each([
    ['2026-11-22T17:00', '今天 17:00'],
    ['2026-11-23T09:00', '明天 上午9:00'],
    ['2026-11-24T14:30', '后天 14:30'],
    ['2026-11-25T14:30', '周三 14:30'],
    ['2026-11-28T09:00', '周六 上午9:00'],
    ['2026-11-29T09:00', '11月29日 周日 上午9:00'],
    ['2026-11-21T09:05', '昨天 上午9:05'],
    ['2026-11-20T23:59', '11月20日 周五 23:59'],
    ['2027-01-03T12:00', '2027年1月3日 周日 12:00'],
  ])('%s is said as %s', (local, said) => {
    expect(when(at(local), now)).toBe(said)
  })

  test('midnight in Shanghai begins the new day, though it is still the day before in UTC', () => {
    expect(nearDay(at('2026-11-23T00:00'), at('2026-11-22T23:59'))).toBe('明天')
  })

  test('a span names the day once, and the morning once', () => {
    expect(span(at('2026-11-23T09:00'), at('2026-11-23T09:30'), now)).toBe('明天 上午9:00–9:30')
    expect(span(at('2026-11-23T11:30'), at('2026-11-23T12:00'), now)).toBe('明天 上午11:30–12:00')
  })
})
