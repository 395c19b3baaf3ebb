import { DEFAULT_LIFE, LONGEST_LIFE, LONGEST_SCHEDULE } from './notice-kinds'
import { endOf, type NoticeTimes, wrongTimes } from './notice-times'
import { at, DAY, HOUR } from './shanghai'

const NOW = at('2026-11-23', '09:00')
const wrong = (times: Partial<NoticeTimes>) =>
  wrongTimes({ kind: 'notice', publishAt: null, objectionUntil: null, expiresAt: null, ...times }, NOW)
const period = (objectionUntil: number | null, times: Partial<NoticeTimes> = {}) =>
  wrong({ kind: 'publicNotice', objectionUntil, ...times })

test('a schedule lies after now and within ninety days', () => {
  expect([wrong({}), wrong({ publishAt: NOW + 1 }), wrong({ publishAt: NOW + LONGEST_SCHEDULE })]).toEqual([
    null,
    null,
    null,
  ])
  for (const publishAt of [NOW, NOW - DAY, NOW + LONGEST_SCHEDULE + 1])
    expect(wrong({ publishAt })).toBe('SCHEDULE_PAST')
})

test('a notice ends thirty days after it begins unless its author says otherwise, and within a year', () => {
  expect(endOf({ publishAt: null, expiresAt: null }, NOW)).toBe(NOW + DEFAULT_LIFE)
  expect(endOf({ publishAt: NOW + DAY, expiresAt: null }, NOW)).toBe(NOW + DAY + DEFAULT_LIFE)
  expect(endOf({ publishAt: NOW + DAY, expiresAt: NOW + 2 * DAY }, NOW)).toBe(NOW + 2 * DAY)
  expect([wrong({ expiresAt: NOW + HOUR }), wrong({ expiresAt: NOW + LONGEST_LIFE })]).toEqual([null, null])
  for (const expiresAt of [NOW, NOW - DAY, NOW + LONGEST_LIFE + 1]) expect(wrong({ expiresAt })).toBe('PERIOD_WRONG')
  expect(wrong({ publishAt: NOW + 2 * DAY, expiresAt: NOW + DAY })).toBe('PERIOD_WRONG')
})

test('a public notice hears objections for three days at least, from when it is published, and ends after them', () => {
  expect(period(NOW + 3 * DAY)).toBeNull()
  expect(period(NOW + 3 * DAY - 1)).toBe('PERIOD_WRONG')
  expect(period(null)).toBe('PERIOD_WRONG')
  expect(period(NOW + 4 * DAY, { publishAt: NOW + 2 * DAY })).toBe('PERIOD_WRONG')
  expect(period(NOW + 5 * DAY, { publishAt: NOW + 2 * DAY })).toBeNull()
  expect(period(NOW + 4 * DAY, { expiresAt: NOW + 4 * DAY })).toBe('PERIOD_WRONG')
  expect(period(NOW + 40 * DAY)).toBe('PERIOD_WRONG')
  expect(period(NOW + 40 * DAY, { expiresAt: NOW + 41 * DAY })).toBeNull()
})

test('other kinds hear no objections', () => {
  for (const kind of ['notice', 'emergency', 'duty'] as const)
    expect(wrong({ kind, objectionUntil: NOW + 5 * DAY })).toBe('PERIOD_WRONG')
})
