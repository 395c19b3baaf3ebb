import fc from 'fast-check'
import { coversYear, officialCalendar } from './holidays'
import { addDays, at, clockOf, dayOf, weekdayOf } from './shanghai'
import { addWorkingMinutes, HALL_PERIODS, isWorked, workingMinutesBetween } from './working-time'

const time = { kindOf: officialCalendar(), periods: HALL_PERIODS }

test('the Shanghai day and clock do not depend on the zone of the machine', () => {
  const instant = Date.UTC(2026, 10, 22, 16, 30)
  expect([dayOf(instant), clockOf(instant)]).toEqual(['2026-11-23', '00:30'])
  expect(at('2026-11-23', '00:30')).toBe(instant)
  expect(at('2026-11-22', '24:00')).toBe(at('2026-11-23', '00:00'))
  expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([1, 7])
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})

test('National Day is a holiday, its make-up Saturday is worked, an ordinary Sunday is a weekend', () => {
  expect(time.kindOf('2026-10-01')).toBe('holiday')
  expect(time.kindOf('2026-10-10')).toBe('makeUp')
  expect(time.kindOf('2026-11-22')).toBe('weekend')
  expect(time.kindOf('2026-11-23')).toBe('work')
})

test('a year without an official calendar is unknown, never silently a working day', () => {
  expect(coversYear('2026')).toBe(true)
  expect(coversYear('2099')).toBe(false)
  expect(officialCalendar()('2099-01-05')).toBe('unknown')
})

test('a manager may override a day, and may let weekdays count in a year that is not out yet', () => {
  const kindOf = officialCalendar({
    days: { '2026-11-23': 'holiday' },
    weekdayYears: ['2099'],
  })
  expect(kindOf('2026-11-23')).toBe('holiday')
  expect(kindOf('2099-01-05')).toBe('work')
  expect(kindOf('2099-01-03')).toBe('weekend')
})

test('four working hours asked for on Friday afternoon end on Monday morning', () => {
  const deadline = addWorkingMinutes(at('2026-11-20', '16:30'), 240, time) ?? 0
  expect([dayOf(deadline), clockOf(deadline)]).toEqual(['2026-11-23', '11:30'])
})

test('a deadline over the National Day holiday skips it whole', () => {
  const deadline = addWorkingMinutes(at('2026-09-30', '17:00'), 60, time) ?? 0
  expect(dayOf(deadline)).toBe('2026-10-08')
})

test('a deadline beyond the known calendar is null, not a guess', () => {
  const never = { ...time, kindOf: () => 'unknown' as const }
  expect(addWorkingMinutes(at('2026-11-20', '16:30'), 1, never)).toBeNull()
})

test('for any start and length: the deadline is within working time and exactly that many working minutes away', () => {
  const instants = fc.integer({
    min: at('2026-01-01', '00:00'),
    max: at('2026-10-31', '23:59'),
  })
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 60 * 40 }), (from, minutes) => {
      const to = addWorkingMinutes(from, minutes, time)
      if (to === null) throw new Error('the calendar covers this')
      expect(isWorked(time.kindOf(dayOf(to)))).toBe(true)
      expect(workingMinutesBetween(from, to, time)).toBeCloseTo(minutes, 6)
      expect(workingMinutesBetween(from, to - 1000, time)).toBeLessThan(minutes)
    }),
  )
})
