import fc from 'fast-check'
import { slotId } from '../contracts/fields'
import type { Schedule } from '../model/slot'
import { at } from './shanghai'
import { parseSlotId, slotIdOf, slotsOf, windowName } from './slots'

const schedule: Schedule = {
  _id: 'minghu.chunhe.hongxin:senior-card@w1',
  community: 'minghu.chunhe.hongxin',
  item: 'minghu.chunhe.hongxin:senior-card',
  window: 'w1',
  madeUntil: '2026-11-20',
  sessions: [
    {
      weekdays: [1, 3],
      from: '08:30',
      to: '10:00',
      minutes: 30,
      capacity: 2,
      offHours: false,
    },
    {
      weekdays: [6],
      from: '09:00',
      to: '10:00',
      minutes: 30,
      capacity: 1,
      offHours: true,
    },
  ],
  closures: [],
  noticeMinutes: 30,
  daysAhead: 14,
  rev: 1,
  said: 1,
  spreads: false,
  heard: {},
  itemRev: 0,
  applyAt: null,
  history: [],
}

test('a template gives its slots on its weekdays, and a session shorter than a slot gives none', () => {
  expect(slotsOf(schedule, '2026-11-23', 'work').map((slot) => slot._id)).toEqual([
    'minghu.chunhe.hongxin:senior-card@w1@202611230830+30',
    'minghu.chunhe.hongxin:senior-card@w1@202611230900+30',
    'minghu.chunhe.hongxin:senior-card@w1@202611230930+30',
  ])
  expect(slotsOf(schedule, '2026-11-24', 'work')).toEqual([])
  const short = {
    ...schedule,
    sessions: [{ ...schedule.sessions[0]!, to: '08:50' }],
  }
  expect(slotsOf(short, '2026-11-23', 'work')).toEqual([])
})

test('off-hours sessions are held on a weekend, but nothing is held on a holiday or an unknown day', () => {
  expect(slotsOf(schedule, '2026-11-28', 'weekend')).toHaveLength(2)
  expect(slotsOf(schedule, '2026-11-28', 'holiday')).toEqual([])
  expect(slotsOf(schedule, '2026-11-23', 'unknown')).toEqual([])
})

test('a make-up Saturday is served as a Monday', () => {
  expect(slotsOf(schedule, '2026-10-10', 'makeUp')).toHaveLength(3)
})

test('a slot id says item, window, start and length, and has the shape that contracts accept', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 525_600 }).map((minute) => at('2026-01-01', '00:00') + minute * 60_000),
      fc.integer({ min: 5, max: 240 }),
      (start, minutes) => {
        const id = slotIdOf(schedule.item, 'w12', start, minutes)
        expect(slotId.safeParse(id).success).toBe(true)
        expect(parseSlotId(id)).toEqual({
          community: schedule.community,
          item: schedule.item,
          window: 'w12',
          start,
          end: start + minutes * 60_000,
        })
      },
    ),
  )
  expect(windowName('w12')).toBe('12号窗口')
})

test('minutes between two slots stay free, and the last one still ends in time', () => {
  const [session] = schedule.sessions
  const spaced = {
    ...schedule,
    sessions: [{ ...session!, weekdays: [1], from: '09:00', to: '10:30', minutes: 20, buffer: 10 }],
  }
  expect(slotsOf(spaced, '2026-11-23', 'work').map(({ _id }) => _id.slice(-7))).toEqual([
    '0900+20',
    '0930+20',
    '1000+20',
  ])
})

test('a slot says from when and until when it may be taken', () => {
  const bounded = { ...schedule, noticeMinutes: 120, daysAhead: 3 }
  const [first] = slotsOf(bounded, '2026-11-25', 'work')
  expect(first?.claimFrom).toBe(at('2026-11-23', '00:00'))
  expect(first?.claimUntil).toBe((first?.start ?? 0) - 120 * 60_000)
})
