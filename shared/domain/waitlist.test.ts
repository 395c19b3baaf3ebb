import { at } from './shanghai'
import { offerUntil, waitsUntil } from './waitlist'

const FRIDAY = at('2026-11-27', '15:00')

test('an offer stands for half an hour, told to the minute', () => {
  expect(offerUntil(at('2026-11-23', '09:00') + 12_345, FRIDAY)).toBe(at('2026-11-23', '09:30'))
})

test('the night does not count: what is offered in the evening stands until the morning, also at weekends', () => {
  expect(offerUntil(at('2026-11-23', '19:50'), FRIDAY)).toBe(at('2026-11-24', '08:20'))
  expect(offerUntil(at('2026-11-23', '23:10'), FRIDAY)).toBe(at('2026-11-24', '08:30'))
  expect(offerUntil(at('2026-11-23', '05:00'), FRIDAY)).toBe(at('2026-11-23', '08:30'))
  expect(offerUntil(at('2026-11-21', '10:00'), FRIDAY)).toBe(at('2026-11-21', '10:30'))
})

test('an offer never stands beyond the last moment at which the slot could be asked for', () => {
  const start = at('2026-11-24', '08:30')
  expect(offerUntil(at('2026-11-23', '22:00'), start)).toBe(at('2026-11-24', '08:00'))
  expect(offerUntil(at('2026-11-24', '07:54'), start)).toBe(at('2026-11-24', '08:00'))
})

test('five minutes before that moment nothing is offered any more, and nobody waits', () => {
  const start = at('2026-11-24', '08:30')
  expect(waitsUntil(start)).toBe(at('2026-11-24', '07:55'))
  expect(offerUntil(waitsUntil(start), start)).toBeNull()
  expect(offerUntil(waitsUntil(start) - 1, start)).toBe(at('2026-11-24', '08:00'))
})
