import { at } from '../../../../../shared/domain/shanghai'
import { QUEUE_LIMIT } from '../../../../../shared/domain/waitlist'
import { canWait, dayChoices, mostSeats, type SlotView, slotChoices, stateOf } from './slot-choices'

const now = at('2026-11-23', '10:00')

const slot = (day: string, clock: string, more: Partial<SlotView> = {}): SlotView => ({
  id: `d.s.c:item@w1@${day.replaceAll('-', '')}${clock.replace(':', '')}+30`,
  start: at(day, clock),
  end: at(day, clock) + 30 * 60_000,
  capacity: 4,
  left: 3,
  open: true,
  version: 0,
  offHours: false,
  waits: 0,
  ...more,
})

describe('what can be said of a slot', () => {
  test('it is open while it has enough places for all who come', () => {
    expect(stateOf(slot('2026-11-24', '09:00'), 3, now)).toBe('open')
    expect(stateOf(slot('2026-11-24', '09:00'), 4, now)).toBe('full')
  })

  test('it is over half an hour before its start, because then the server refuses it', () => {
    expect(stateOf(slot('2026-11-23', '10:30'), 1, now)).toBe('open')
    expect(stateOf(slot('2026-11-23', '10:30'), 1, now + 1)).toBe('past')
  })

  test('one that is closed says so even if places are left', () => {
    expect(stateOf(slot('2026-11-24', '09:00', { open: false }), 1, now)).toBe('closed')
  })
})

describe('the days to choose from', () => {
  const days = [
    { day: '2026-11-23', slots: [slot('2026-11-23', '10:10'), slot('2026-11-23', '14:00', { left: 1 })] },
    {
      day: '2026-11-24',
      slots: [slot('2026-11-24', '09:00', { left: 0 }), slot('2026-11-24', '09:30', { open: false })],
    },
  ]
  const choices = dayChoices(days, 1, now)

  test('are fourteen, today first, each named as people say it', () => {
    expect(choices).toHaveLength(14)
    expect(choices.slice(0, 4).map(({ name }) => name)).toEqual(['今天', '明天', '后天', '周四'])
    expect(choices[7]).toMatchObject({ day: '2026-11-30', name: '周一', date: '11月30日' })
  })

  test('count only the places that can still be asked for; a day without slots has none to count', () => {
    expect(choices.slice(0, 3).map(({ left }) => left)).toEqual([1, 0, null])
  })
})

test('an off-hours slot is marked as one', () => {
  const day = { day: '2026-11-28', slots: [slot('2026-11-28', '09:00', { offHours: true })] }
  expect(slotChoices(day, 1, now)).toEqual([
    { id: expect.any(String), label: '上午9:00–9:30', left: 3, state: 'open', note: '错时' },
  ])
})

test('a slot that has places, but too few for all who come, says how many', () => {
  const day = { day: '2026-11-24', slots: [slot('2026-11-24', '09:00')] }
  expect(slotChoices(day, 4, now)).toMatchObject([{ state: 'full', why: '只剩 3 个' }])
})

test('a slot that is about to begin says so, one that has begun is past', () => {
  const day = { day: '2026-11-23', slots: [slot('2026-11-23', '10:10')] }
  const [start] = [day.slots[0]?.start ?? 0]
  expect(slotChoices(day, 1, start - 60_000)).toMatchObject([{ state: 'past', why: '快开始了' }])
  expect(slotChoices(day, 1, start + 60_000)[0]?.why).toBeUndefined()
})

test('no more people can be asked for than the largest slot holds, nor more than five', () => {
  const offering = (...capacities: number[]) => [
    { day: '2026-11-24', slots: capacities.map((capacity) => slot('2026-11-24', '09:00', { capacity })) },
  ]
  expect([offering(), offering(2, 3), offering(12)].map((days) => mostSeats(days))).toEqual([1, 3, 5])
})

describe('where one may wait in line', () => {
  const full = slot('2026-11-24', '09:00', { left: 0 })
  const day = (...slots: SlotView[]) => ({ day: '2026-11-24', slots })

  test('a full slot can be waited for until the line is full, by no more than it ever holds', () => {
    expect(canWait(full, 1, now)).toBe(true)
    expect(canWait({ ...full, waits: QUEUE_LIMIT }, 1, now)).toBe(false)
    expect(canWait(full, 5, now)).toBe(false)
    expect(canWait(slot('2026-11-24', '09:00'), 1, now)).toBe(false)
    expect(canWait({ ...full, open: false }, 1, now)).toBe(false)
    expect(canWait(full, 1, full.start - 35 * 60_000)).toBe(false)
  })

  test('a slot that somebody waits for is full, though a place is free in it', () => {
    const freed = { ...full, left: 1, waits: 1 }
    expect(stateOf(freed, 1, now)).toBe('full')
    expect(slotChoices(day(freed), 1, now)).toMatchObject([{ state: 'full', why: '有人在候补' }])
  })

  test('only who may wait is offered it: a move to another time has no line', () => {
    expect(slotChoices(day(full), 1, now, true)[0]?.state).toBe('line')
    expect(slotChoices(day(full), 1, now)[0]?.state).toBe('full')
    expect(dayChoices([day(full)], 1, now, true)[1]).toMatchObject({ left: 0, line: true })
    expect(dayChoices([day(full)], 1, now)[1]?.line).toBeUndefined()
  })
})
