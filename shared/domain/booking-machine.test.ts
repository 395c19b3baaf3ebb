import { BOOKING_EVENTS, BOOKING_MACHINE, BOOKING_STATUSES, holdUntil, LIVE_STATUSES } from './booking-machine'
import { officialCalendar } from './holidays'
import { allows } from './machine'
import { at } from './shanghai'
import { HALL_PERIODS } from './working-time'

const time = { kindOf: officialCalendar(), periods: HALL_PERIODS }

test('every state but the tombstone can be reached from a request, and a state that is not live has no way out', () => {
  const reached = new Set(['pending'])
  for (const _ of BOOKING_STATUSES) {
    for (const event of BOOKING_EVENTS) {
      const { from, to } = BOOKING_MACHINE.events[event]
      if (from.some((state) => reached.has(state))) reached.add(to)
    }
  }
  expect([...reached].sort()).toEqual(BOOKING_STATUSES.filter((status) => status !== 'abandoned').sort())
  for (const event of BOOKING_EVENTS) {
    for (const state of BOOKING_MACHINE.events[event].from) expect(LIVE_STATUSES).toContain(state)
  }
})

test('only staff confirm, only the person cancels, only the timer expires', () => {
  expect(allows(BOOKING_MACHINE, 'pending', 'confirm', 'staff')).toBe(true)
  expect(allows(BOOKING_MACHINE, 'pending', 'confirm', 'person')).toBe(false)
  expect(allows(BOOKING_MACHINE, 'confirmed', 'cancel', 'staff')).toBe(false)
  expect(allows(BOOKING_MACHINE, 'confirmed', 'expire', 'system')).toBe(false)
})

test('a request is held for four working hours, but never beyond its own start', () => {
  const asked = at('2026-11-23', '09:00')
  expect(holdUntil(asked, at('2026-11-25', '09:00'), time)).toBe(at('2026-11-23', '14:30'))
  expect(holdUntil(asked, at('2026-11-23', '10:00'), time)).toBe(at('2026-11-23', '10:00'))
})

test('where no calendar is known a request is held for one plain day', () => {
  const unknown = { ...time, kindOf: () => 'unknown' as const }
  const asked = at('2026-11-23', '09:00')
  expect(holdUntil(asked, at('2026-12-25', '09:00'), unknown)).toBe(at('2026-11-24', '09:00'))
})
