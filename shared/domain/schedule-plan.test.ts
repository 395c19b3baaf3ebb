import type { Closure, Slot } from '../model/slot'
import { closuresFor, planOf, wantedSlots } from './schedule-plan'
import { NEW_TEMPLATE, newSchedule } from './schedule-rules'
import { at } from './shanghai'

const ITEM = 'minghu.chunhe.hongxin:senior-card'
const session = { weekdays: [1, 2], from: '08:30', to: '09:30', minutes: 30, buffer: 0, capacity: 2, offHours: false }
const schedule = newSchedule(ITEM, 'w1', { ...NEW_TEMPLATE, sessions: [session] })
const DAYS = [
  { day: '2026-11-23', kind: 'work' },
  { day: '2026-11-24', kind: 'work' },
] as const
const NOW = at('2026-11-23', '08:40')
const closure: Closure = { from: '2026-11-24', to: '2026-11-24', part: null, reason: '窗口培训', all: true }
const wanted = wantedSlots(schedule, [], DAYS)
const ends = (slots: readonly Slot[]) => slots.map(({ _id }) => _id.slice(-15))
const seen = (plan: { seen: Slot }[]) => ends(plan.map((one) => one.seen))

test('where there is nothing yet, everything is made that has not begun', () => {
  expect(ends(planOf(wanted, [], NOW).fresh)).toEqual(['202611230900+30', '202611240830+30', '202611240900+30'])
})

test('what is as it should be is left alone, whatever has been claimed', () => {
  const claimed = wanted.map((slot) => ({ ...slot, left: 0, claims: [{ id: 'b#0', by: 'p', seats: 2 }] }))
  expect(planOf(wanted, claimed, NOW)).toEqual({ fresh: [], changed: [], closed: [] })
})

test('another capacity or other times of booking change a slot, and one that was closed opens again', () => {
  const larger = wantedSlots({ ...schedule, sessions: [{ ...session, capacity: 3 }] }, [], DAYS)
  expect(seen(planOf(larger, wanted, NOW).changed)).toHaveLength(3)
  const sooner = wantedSlots({ ...schedule, noticeMinutes: 60 }, [], DAYS)
  expect(seen(planOf(sooner, wanted, NOW).changed)).toHaveLength(3)
  const shut = wanted.map((slot) => ({ ...slot, open: false }))
  expect(planOf(wanted, shut, NOW).changed).toHaveLength(3)
})

test('what is no longer wanted is closed with its claims, never taken away; what has begun or is closed stays as it is', () => {
  const plan = planOf(wantedSlots(schedule, [closure], DAYS), wanted, NOW)
  expect(seen(plan.closed)).toEqual(['202611240830+30', '202611240900+30'])
  for (const { seen: before, becomes } of plan.closed) expect(becomes).toEqual({ ...before, open: false })
  expect(
    planOf(
      [],
      wanted.map((slot) => ({ ...slot, open: false })),
      NOW,
    ).closed,
  ).toEqual([])
})

test('a window hears the closures that another one says of all, and not the others', () => {
  const own = { ...closure, all: false, reason: '只停二号' }
  const second = { ...newSchedule(ITEM, 'w2', NEW_TEMPLATE), closures: [closure, own] }
  expect(closuresFor(schedule, [schedule, second])).toEqual([closure])
})
