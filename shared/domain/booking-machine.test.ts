import { BOOKING_EVENTS, BOOKING_MACHINE, BOOKING_STATUSES, holdUntil, LIVE_STATUSES } from './booking-machine'
import { officialCalendar } from './holidays'
import { allows } from './machine'
import { at } from './shanghai'
import { HALL_PERIODS } from './working-time'

const time = { kindOf: officialCalendar(), periods: HALL_PERIODS }

test('every state but the tombstone can be reached; out of a state that is not live only staff lead, who give a reason', () => {
  const events = BOOKING_EVENTS.map((event) => BOOKING_MACHINE.events[event])
  const reached = new Set(events.filter(({ from }) => from.length === 0).map(({ to }) => to))
  for (const _ of BOOKING_STATUSES) {
    for (const { from, to } of events) if (from.some((state) => reached.has(state))) reached.add(to)
  }
  expect([...reached].sort()).toEqual(BOOKING_STATUSES.filter((status) => status !== 'abandoned').sort())
  const outOfOver = BOOKING_EVENTS.filter((event) =>
    BOOKING_MACHINE.events[event].from.some((state) => !LIVE_STATUSES.includes(state)),
  )
  expect(outOfOver).toEqual(['reopen', 'excuse'])
  for (const event of outOfOver) {
    expect(BOOKING_MACHINE.events[event]).toMatchObject({ needsReason: true })
    expect(BOOKING_MACHINE.events[event].by).not.toContain('person')
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
