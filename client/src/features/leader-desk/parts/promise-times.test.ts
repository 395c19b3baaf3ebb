import { at } from '../../../../../shared/domain/shanghai'
import { promiseTimes } from './promise-times'

const now = at('2026-11-23', '15:45')

test('a visit may be promised for a time that is ahead and before the deadline', () => {
  const due = at('2026-11-24', '15:00')
  const times = promiseTimes(due, now)
  expect(times[0]).toBe(at('2026-11-23', '18:30'))
  expect(times.at(-1)).toBe(at('2026-11-24', '14:30'))
  for (const time of times) expect(time > now && time <= due).toBe(true)
})

test('where no such time is left, the deadline itself', () => {
  expect(promiseTimes(now + 60_000, now)).toEqual([now + 60_000])
})
