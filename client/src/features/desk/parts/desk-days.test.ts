import { at } from '../../../../../shared/domain/shanghai'
import { deskDays } from './desk-days'

test('staff see yesterday, today and thirteen days ahead, each in the shortest words that cannot be mistaken', () => {
  const days = deskDays(at('2026-11-23', '10:00'))
  expect(days).toHaveLength(15)
  expect(days.slice(0, 5).map(({ label }) => label)).toEqual(['昨天', '今天', '明天', '后天', '周四'])
  expect(days.at(-1)).toEqual({ value: '2026-12-06', label: '12月6日' })
})
