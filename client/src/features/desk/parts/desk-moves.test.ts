import { BOOKING_MACHINE, BOOKING_STATUSES } from '../../../../../shared/domain/booking-machine'
import { allows } from '../../../../../shared/domain/machine'
import { at, HOUR, MINUTE } from '../../../../../shared/domain/shanghai'
import { movesOf } from './desk-moves'

const now = at('2026-11-23', '10:00')
const booking = { start: now + HOUR, holdUntil: now + HOUR, last: { event: 'decline' as const, at: now - HOUR } }

test.each(BOOKING_STATUSES)('every button on a booking that is %s is a step that the machine allows', (status) => {
  for (const start of [now + HOUR, now - HOUR, now + 9 * HOUR]) {
    for (const move of movesOf({ ...booking, status, start }, now, true)) {
      expect([move, allows(BOOKING_MACHINE, status, move, 'manager')]).toEqual([move, true])
    }
  }
})

test('a confirmed visit can be called off at any time, begun from two hours before, and missed ten minutes after', () => {
  const confirmed = { ...booking, status: 'confirmed' as const }
  expect(movesOf({ ...confirmed, start: now + 3 * HOUR }, now, false)).toEqual(['callOff'])
  expect(movesOf({ ...confirmed, start: now + 2 * HOUR }, now, false)).toEqual(['checkIn', 'start', 'callOff'])
  expect(movesOf({ ...confirmed, start: now - 9 * MINUTE }, now, false)).not.toContain('miss')
  expect(movesOf({ ...confirmed, start: now - 10 * MINUTE }, now, false)).toContain('miss')
})

test('a decline can be undone for a day, while the slot is still to come', () => {
  const declined = { ...booking, status: 'declined' as const }
  expect(movesOf(declined, now, false)).toEqual(['reopen'])
  expect(movesOf({ ...declined, last: { event: 'decline', at: now - 25 * HOUR } }, now, false)).toEqual([])
  expect(movesOf({ ...declined, start: now }, now, false)).toEqual([])
})

test('only a manager sees the button that excuses a missed visit, and nobody answers what has expired', () => {
  const missed = { ...booking, status: 'noShow' as const }
  expect([movesOf(missed, now, false), movesOf(missed, now, true)]).toEqual([[], ['excuse']])
  expect(movesOf({ ...booking, status: 'pending', holdUntil: now }, now, true)).toEqual([])
})
