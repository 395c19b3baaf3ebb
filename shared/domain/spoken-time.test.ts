import { at } from './shanghai'
import { spokenClock, spokenTime } from './spoken-time'

test('a time before noon says so, a later one does not', () => {
  const said = ['00:05', '09:30', '11:59', '12:00', '17:00'].map((clock) => spokenClock(at('2026-11-24', clock)))
  expect(said).toEqual(['上午0:05', '上午9:30', '上午11:59', '12:00', '17:00'])
})

test('a message names the day, so that it can be read later', () => {
  expect(spokenTime(at('2026-11-04', '08:30'))).toBe('11月4日 上午8:30')
})
