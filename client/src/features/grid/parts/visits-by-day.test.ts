import { at } from '../../../../../shared/domain/shanghai'
import { visitsByDay } from './visits-by-day'

test('visits stand under their day, the latest first as they came', () => {
  const now = at('2026-11-23', '18:00')
  const visits = [at('2026-11-23', '15:00'), at('2026-11-23', '09:00'), at('2026-11-22', '10:00')].map((at) => ({ at }))
  expect(visitsByDay(visits, now).map(({ day, visits }) => [day, visits.length])).toEqual([
    ['今天', 2],
    ['昨天', 1],
  ])
  expect(visitsByDay([], now)).toEqual([])
})
