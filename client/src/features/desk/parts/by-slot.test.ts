import { at } from '../../../../../shared/domain/shanghai'
import { bySlot } from './by-slot'

const booking = (clock: string, window: string) => ({
  slot: '',
  start: at('2026-11-23', clock),
  end: at('2026-11-23', clock) + 30 * 60_000,
  window,
})

test('bookings of one time at one window stand together, whatever they are for', () => {
  const groups = bySlot([
    booking('09:00', 'w1'),
    booking('09:00', 'w2'),
    booking('09:00', 'w1'),
    booking('14:00', 'w1'),
  ])
  expect(groups.map(({ title, bookings }) => [title, bookings.length])).toEqual([
    ['上午9:00–9:30 · 1号窗口', 2],
    ['上午9:00–9:30 · 2号窗口', 1],
    ['14:00–14:30 · 1号窗口', 1],
  ])
})

test('at one time the windows stand in the order of their numbers, whoever asked first', () => {
  const groups = bySlot([
    booking('09:00', 'w3'),
    booking('09:00', 'w10'),
    booking('09:00', 'w1'),
    booking('08:30', 'w4'),
  ])
  expect(groups.map(({ title }) => title)).toEqual([
    '上午8:30–9:00 · 4号窗口',
    '上午9:00–9:30 · 1号窗口',
    '上午9:00–9:30 · 3号窗口',
    '上午9:00–9:30 · 10号窗口',
  ])
})
