import { at } from '../../../../../shared/domain/shanghai'
import { byDay } from './by-day'

test('messages stand under the Shanghai day on which they came, latest first as given', () => {
  const now = at('2026-11-23', '10:00')
  const messages = [
    at('2026-11-23', '00:01'),
    at('2026-11-22', '23:59'),
    at('2026-11-22', '08:00'),
    at('2026-11-01', '08:00'),
  ]
  expect(
    byDay(
      messages.map((at) => ({ at })),
      now,
    ).map(({ day, messages }) => [day, messages.length]),
  ).toEqual([
    ['今天', 1],
    ['昨天', 2],
    ['11月1日 周日', 1],
  ])
})

test('no messages, no days', () => {
  expect(byDay([], 0)).toEqual([])
})
