import { blockedUntil, countedMisses } from './missed-visits'
import { at, DAY } from './shanghai'

const now = at('2026-11-23', '09:00')
const missed = (...days: number[]) => days.map((ago) => ({ booking: `b${ago}`, at: now - ago * DAY }))

test('two missed visits in ninety days are borne; the third keeps one away until the first of the three is ninety days old', () => {
  expect(blockedUntil(missed(1, 80), now)).toBeNull()
  expect(blockedUntil(missed(1, 40, 80), now)).toBe(now + 10 * DAY)
})

test('what is older than ninety days does not count, in whatever order they were noted', () => {
  expect(blockedUntil(missed(90, 1, 2), now)).toBeNull()
  expect(countedMisses(missed(1, 90, 2), now).map(({ booking }) => booking)).toEqual(['b2', 'b1'])
})

test('of more than three the latest three decide', () => {
  expect(blockedUntil(missed(80, 30, 20, 10), now)).toBe(now + 60 * DAY)
})
