import { bookings } from '../../shared/contracts/bookings'
import { addDays, at, type Day, weekdayOf } from '../../shared/domain/shanghai'
import type { Schedule } from '../../shared/model/slot'
import { codeOf, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { type Stack, startStack } from '../stack'
import { ann, bob, community, ELSEWHERE, HOME, ITEM, put, SLOT_A, schedule } from '../world'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const PER_DAY = 6

/** Moves the clock to a morning and lets the timer run; what it made. */
async function on(day: Day) {
  await stack.setClock(at(day, '09:00'))
  return (await stack.tick()).jobs.makeSlots
}

const daysOf = async (item = ITEM) =>
  [...new Set((await stack.all('slots')).filter((slot) => slot.item === item).map(({ day }) => day))].sort()
const workdays = (from: Day, count: number) =>
  Array.from({ length: count }, (_, n) => addDays(from, n)).filter((day) => weekdayOf(day) < 6)

/** A schedule that has made nothing yet. */
const fresh = (place: string, code: string, change: Partial<Schedule> = {}): Schedule => {
  const item = `${place}:${code}`
  return { ...schedule(1), _id: `${item}@w1`, community: place, item, madeUntil: '2026-01-01', ...change }
}

/** Sets back how far the schedule was made, as if its last write had been lost. */
const forget = () => alter(stack, 'schedules', `${ITEM}@w1`, { $set: { madeUntil: '2026-11-20' } })

test('there is a fortnight of slots every morning, a week, a month and ten weeks later', async () => {
  for (const day of ['2026-11-30', '2026-12-24', '2027-02-01']) {
    expect(await on(day)).toMatchObject({ schedules: 1, unknownDays: 0 })
    const { days } = await stack.ask(ann, bookings.slots, { item: ITEM })
    const offered = days.filter(({ slots }) => slots.length > 0).map((one) => one.day)
    expect(offered).toEqual(workdays(day, 14))
    expect(days[2]?.slots ?? []).toHaveLength(weekdayOf(addDays(day, 2)) < 6 ? PER_DAY : 0)
  }
})

test('what was closed for weeks makes only what can still be booked', async () => {
  await on('2027-02-01')
  expect(await daysOf()).not.toContain('2026-12-15')
  const slot = `${ITEM}@w1@202702010930+30`
  expect((await stack.one('slots', slot))?.left).toBe(1)
})

test('a second run makes nothing, whether it comes at once or when it is due', async () => {
  expect(await on('2026-11-30')).toMatchObject({ made: 5 * PER_DAY })
  const count = (await stack.all('slots')).length
  expect(await on('2026-11-30')).toBe('notDue')
  await stack.setClock(at('2026-11-30', '09:06'))
  expect((await stack.tick()).jobs.makeSlots).toEqual({ made: 0, schedules: 0, unknownDays: 0 })
  expect(await stack.all('slots')).toHaveLength(count)
})

test('slots that were claimed are not reset when the same days are made again', async () => {
  await stack.ask(ann, bookings.request, wish(SLOT_A))
  forget()
  const { made, schedules } = (await stack.tick()).jobs.makeSlots as Record<string, number>
  expect([made, schedules]).toEqual([10 * PER_DAY, 1])
  expect((await stack.one('slots', SLOT_A))?.claims).toHaveLength(1)
  expect(codeOf(await stack.call(bob, bookings.request, wish(SLOT_A)))).toBe('SLOT_FULL')
  expect(await findingsAtRest(stack)).toEqual([])
})

test('a crash in the middle of a day is made good by the next run, without gap or double', async () => {
  const insert = { function: 'tick', collection: 'slots', action: 'database.insertDocument' }
  await stack.fault({ match: insert, nth: 3, kind: 'crash-after' })
  await stack.setClock(at('2026-12-07', '09:00'))
  await expect(stack.tick()).rejects.toThrow('died')
  await stack.setClock(at('2026-12-07', '09:10'))
  await stack.tick()
  const made = (await stack.all('slots')).filter(({ day }) => day >= '2026-12-07')
  expect(made).toHaveLength(10 * PER_DAY)
})

test('holidays have no slots, and a weekend day worked for one follows Monday', async () => {
  put(stack, 'schedules', [fresh(HOME, 'holiday')])
  await on('2026-09-28')
  const days = await daysOf(`${HOME}:holiday`)
  expect(days.filter((day) => day.startsWith('2026-10-0'))).toEqual(['2026-10-08', '2026-10-09'])
  expect(days).toContain('2026-10-10')
})

test('a manager’s word goes before the calendar', async () => {
  const place = 'minghu.chunhe.ownway'
  const days = { '2026-11-25': 'holiday', '2026-11-28': 'makeUp' } as const
  put(stack, 'communities', [{ ...community(place, 3), calendar: { days, weekdayYears: [] } }])
  put(stack, 'schedules', [fresh(place, 'card')])
  await on('2026-11-23')
  const made = await daysOf(`${place}:card`)
  expect([made.includes('2026-11-25'), made.includes('2026-11-28')]).toEqual([false, true])
})

test('days of a year without a calendar have no slots until somebody declares it', async () => {
  const place = 'minghu.chunhe.nocalendar'
  const bare = { ...community(place, 3), calendar: { days: {}, weekdayYears: [] } }
  put(stack, 'communities', [bare])
  put(stack, 'schedules', [fresh(place, 'card')])
  const report = await on('2026-12-28')
  expect(report).toMatchObject({ unknownDays: 1 })
  expect((await daysOf(`${place}:card`)).at(-1)).toBe('2026-12-31')
  alter(stack, 'communities', place, { $set: { 'calendar.weekdayYears': ['2027'] } })
  await on('2026-12-29')
  expect((await daysOf(`${place}:card`)).at(-1)).toBe('2027-01-11')
})

test('schedules that wait for a calendar do not keep the others waiting, however many they are', async () => {
  const bare = { ...community(ELSEWHERE, 3), _id: 'minghu.chunhe.nocalendar', calendar: { days: {}, weekdayYears: [] } }
  put(stack, 'communities', [bare])
  const stuck = Array.from({ length: 120 }, (_, n) => fresh(bare._id, `item-${n}`, { madeUntil: '2026-12-31' }))
  put(stack, 'schedules', [...stuck, fresh(HOME, 'late', { madeUntil: '2027-01-01' })])
  await on('2027-01-04')
  expect(await daysOf(`${HOME}:late`)).toEqual(workdays('2027-01-04', 14))
})
