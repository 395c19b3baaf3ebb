import type { Closure, ScheduleSession, ScheduleTemplate } from '../model/slot'
import { closureOf, MOST_SLOTS_A_DAY, NEW_TEMPLATE, withoutPast, wrongTemplate } from './schedule-rules'
import { at } from './shanghai'

const session = (change: Partial<ScheduleSession> = {}): ScheduleSession => ({
  weekdays: [1, 2, 3],
  from: '08:30',
  to: '11:30',
  minutes: 30,
  buffer: 0,
  capacity: 2,
  offHours: false,
  ...change,
})
const closure = (change: Partial<Closure> = {}): Closure => ({
  from: '2026-11-24',
  to: '2026-11-25',
  part: null,
  reason: '窗口培训',
  all: false,
  ...change,
})
const wrong = (change: Partial<ScheduleTemplate>) => wrongTemplate({ ...NEW_TEMPLATE, ...change })

test('a plain week is right, also two sessions that meet at noon or lie on different days', () => {
  expect(wrong({ sessions: [session(), session({ from: '11:30', to: '12:00' })] })).toBeNull()
  expect(wrong({ sessions: [session(), session({ weekdays: [4, 5] })], closures: [closure()] })).toBeNull()
})

test.each([
  ['SESSION_WRONG', { sessions: [session(), session({ from: '14:00', to: '14:20' })] }, 'sessions.1'],
  ['SESSION_WRONG', { sessions: [session({ from: '12:00', to: '11:00' })] }, 'sessions.0'],
  ['SESSIONS_OVERLAP', { sessions: [session(), session({ from: '11:00', to: '12:00', weekdays: [3] })] }, 'sessions.1'],
  ['SLOTS_TOO_MANY', { sessions: [session({ from: '08:00', to: '12:00', minutes: 10 })] }, 'sessions'],
  ['CLOSURE_WRONG', { closures: [closure(), closure({ to: '2026-11-23' })] }, 'closures.1'],
  ['CLOSURE_WRONG', { closures: [closure({ to: '2027-11-23' })] }, 'closures.0'],
  ['CLOSURE_WRONG', { closures: [closure({ part: { from: '12:00', to: '12:00' } })] }, 'closures.0'],
])('%s is named with its line', (code, change, field) => {
  expect(wrong(change)).toEqual({ code, field })
})

test(`up to ${MOST_SLOTS_A_DAY} slots a day are right, over all sessions of a weekday`, () => {
  const full = session({ from: '08:00', to: '12:00', minutes: 15 })
  expect(wrong({ sessions: [full, session({ from: '13:30', to: '15:15', minutes: 15 })] })).toBeNull()
  expect(wrong({ sessions: [full, session({ from: '13:30', to: '15:30', minutes: 15 })] })).toMatchObject({
    code: 'SLOTS_TOO_MANY',
  })
})

test('a closure takes the whole day, or only the slots that its hours touch', () => {
  const slot = (from: string, to: string, day = '2026-11-24') => ({ day, start: at(day, from), end: at(day, to) })
  expect(closureOf(slot('08:30', '09:00'), [closure()])).toBeDefined()
  expect(closureOf(slot('08:30', '09:00', '2026-11-26'), [closure()])).toBeUndefined()
  const part = [closure({ part: { from: '10:00', to: '11:00' } })]
  expect(
    [slot('09:30', '10:00'), slot('09:45', '10:15'), slot('11:00', '11:30')].map(
      (one) => closureOf(one, part) !== undefined,
    ),
  ).toEqual([false, true, false])
})

test('closures that are over are forgotten, today’s stays', () => {
  expect(withoutPast([closure(), closure({ to: '2026-11-24' })], '2026-11-25')).toEqual([closure()])
})
