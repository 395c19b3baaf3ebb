import { bookingReminders, dueReminder, nextReminder, remindOfDue } from './reminders'
import { at, HOUR, MINUTE } from './shanghai'

const start = at('2026-11-24', '08:30')
const evening = at('2026-11-23', '18:00')
const confirmed = { status: 'confirmed', holdUntil: null, start } as const

test('a confirmed booking is reminded of the evening before and two hours before, in this order', () => {
  expect(bookingReminders(confirmed)).toEqual([evening, start - 2 * HOUR])
})

test('a pending booking is reminded of an hour before its hold ends; what is over, of nothing', () => {
  const holdUntil = at('2026-11-23', '14:30')
  expect(bookingReminders({ status: 'pending', holdUntil, start })).toEqual([holdUntil - HOUR])
  for (const status of ['cancelled', 'declined', 'expired', 'ended', 'abandoned'] as const)
    expect(bookingReminders({ status, holdUntil: null, start })).toEqual([])
})

test('what has passed when a booking is confirmed is not reminded of any more', () => {
  const instants = bookingReminders(confirmed)
  expect(nextReminder(instants, evening - MINUTE)).toBe(evening)
  expect(nextReminder(instants, evening)).toBe(start - 2 * HOUR)
  expect(nextReminder(instants, start - HOUR)).toBeNull()
})

test('a timer that comes late gives the latest reminder alone, and none that was before it was asked to look', () => {
  const instants = bookingReminders(confirmed)
  expect(dueReminder(instants, evening, evening + HOUR)).toBe(evening)
  expect(dueReminder(instants, evening, start - HOUR)).toBe(start - 2 * HOUR)
  expect(dueReminder(instants, evening + 1, start - 3 * HOUR)).toBeNull()
})

test('who owes an answer is reminded an hour before, unless that has passed', () => {
  expect(remindOfDue(start, start - 2 * HOUR)).toBe(start - HOUR)
  expect(remindOfDue(start, start - HOUR)).toBeNull()
  expect(remindOfDue(null, start)).toBeNull()
})
