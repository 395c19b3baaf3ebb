import { bookings } from '../../shared/contracts/bookings'
import { catalogue } from '../../shared/contracts/catalogue'
import { at, HOUR, MINUTE } from '../../shared/domain/shanghai'
import type { Closure, ScheduleTemplate } from '../../shared/model/slot'
import { codeOf, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, ITEM, manager, put, SLOT_A, SLOT_B } from '../world'
import { CONTENT, TEMPLATE } from './examples-catalogue'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const [session] = TEMPLATE.sessions
const of = (change: Partial<ScheduleTemplate> = {}, window = 'w1') => ({
  ...{ community: HOME, item: ITEM, window },
  ...{ ...TEMPLATE, sessions: [{ ...session!, capacity: 1 }], ...change },
})
const afternoons = [{ ...session!, from: '13:30', to: '15:30', capacity: 1 }]
const closure = (change: Partial<Closure> = {}): Closure => ({
  ...{ from: '2026-11-24', to: '2026-11-24', part: null, reason: '窗口培训', all: false },
  ...change,
})
const set = (change: Partial<ScheduleTemplate>, rev = 1, window = 'w1') =>
  stack.ask(manager, catalogue.setSchedule, { ...of(change, window), rev, key: newKey() })
const preview = (change: Partial<ScheduleTemplate>, window = 'w1') =>
  stack.ask(manager, catalogue.previewSchedule, of(change, window))
const tell = async (action: Parameters<Stack['call']>[1], input: object) =>
  codeOf(await stack.call(manager, action, input))
const slot = (id: string) => stack.one('slots', id)
const openOn = async (day: string) =>
  (await stack.all('slots'))
    .filter((one) => one.day === day && one.open && one.start > MONDAY)
    .map(({ _id }) => _id.slice(-15))

test('an item that never had hours gets them, and residents can book at once', async () => {
  put(stack, 'items', [{ ...(await stack.one('items', ITEM))!, _id: `${HOME}:fresh`, ...CONTENT, order: 5 }])
  const input = { ...of({}, 'w2'), item: `${HOME}:fresh`, rev: 0, key: newKey() }
  const { schedule, affected } = await stack.ask(manager, catalogue.setSchedule, input)
  expect([schedule.rev, affected]).toEqual([1, []])
  const { days } = await stack.ask(ann, bookings.slots, { item: `${HOME}:fresh` })
  expect(days.map(({ slots }) => slots.length)).toEqual([4, 6, 6, 6, 6, 0, 0, 6, 6, 6, 6, 6, 0, 0])
  const [first] = days[1]!.slots
  await stack.ask(ann, bookings.request, { ...wish(first!.id), version: first!.version })
  expect(await stack.ask(manager, catalogue.setSchedule, input)).toEqual({ schedule, affected })
  expect(
    (await stack.ask(manager, catalogue.schedules, { community: HOME, item: `${HOME}:fresh` })).schedules,
  ).toMatchObject([{ window: 'w2', rev: 1, madeUntil: '2026-12-06' }])
})

test('a preview says what would be new, changed and closed, and whose bookings stand there, and writes nothing', async () => {
  await stack.ask(ann, bookings.request, wish(SLOT_A))
  const before = await stack.all('slots')
  const seen = await preview({ sessions: [{ ...session!, from: '09:00', to: '12:00', capacity: 3 }] })
  // Each morning loses 8:30 and gains 11:30; today's is over but for the last ones.
  expect([seen.fresh.length, seen.closed.length]).toEqual([10, 9])
  expect(seen.changed.every(({ capacity }) => capacity === 3)).toBe(true)
  expect(seen.affected).toEqual([expect.objectContaining({ slot: SLOT_A, personName: '甲居民', seats: 1 })])
  expect(JSON.stringify(seen)).not.toMatch(/phone|\d{11}"/)
  expect(await stack.all('slots')).toEqual(before)
  expect(seen.unknownFrom).toBeNull()
})

test('slots that are no longer held close with their bookings, and come back when the hours do', async () => {
  await stack.ask(ann, bookings.request, wish(SLOT_A))
  const { affected } = await set({ sessions: afternoons })
  expect(affected.map((one) => one.slot)).toEqual([SLOT_A])
  expect(await slot(SLOT_A)).toMatchObject({ open: false, left: 0, claims: [expect.anything()] })
  expect(await openOn('2026-11-24')).toEqual([
    '202611241330+30',
    '202611241400+30',
    '202611241430+30',
    '202611241500+30',
  ])
  expect((await stack.ask(ann, bookings.mine, { view: 'live' })).bookings).toHaveLength(1)
  expect(codeOf(await stack.call(bob, bookings.request, { ...wish(SLOT_B), version: 1 }))).toBe('SLOT_CLOSED')
  expect((await set({}, 2)).affected).toEqual([])
  expect(await slot(SLOT_A)).toMatchObject({ open: true, left: 0 })
  expect(await slot(SLOT_B)).toMatchObject({ open: true, left: 1 })
  expect(await findingsAtRest(stack)).toEqual([])
})

test('capacity moves by the difference: a booked slot of one that gets three has two left, and cut to one none', async () => {
  await stack.ask(ann, bookings.request, wish(SLOT_A))
  await set({ sessions: [{ ...session!, capacity: 3 }] })
  expect(await slot(SLOT_A)).toMatchObject({ capacity: 3, left: 2 })
  await stack.ask(bob, bookings.request, { ...wish(SLOT_A), version: 1 })
  await set({}, 2)
  expect(await slot(SLOT_A)).toMatchObject({ capacity: 1, left: -1, claims: [expect.anything(), expect.anything()] })
})

test('a closed day has no slots, hours of a day only those that they touch; a closure of all is heard by the other window', async () => {
  await set({ sessions: afternoons }, 0, 'w2')
  await set({
    closures: [
      closure({ from: '2026-11-25', to: '2026-11-25', part: { from: '09:15', to: '10:00' } }),
      closure({ all: true }),
    ],
  })
  expect(await openOn('2026-11-24')).toEqual([])
  expect((await openOn('2026-11-25')).filter((id) => id < '202611251200')).toEqual([
    '202611250830+30',
    '202611251000+30',
    '202611251030+30',
    '202611251100+30',
  ])
  const seen = await preview({ closures: [closure({ from: '2026-11-26', to: '2026-11-26', all: true })] })
  expect(new Set(seen.closed.map(({ window }) => window))).toEqual(new Set(['w1', 'w2']))
  await set({}, 2)
  expect(await openOn('2026-11-24')).toHaveLength(10)
})

test('closed days stay closed when the timer makes the days that come', async () => {
  await set({ closures: [closure({ from: '2026-12-07', to: '2026-12-08', all: true })] })
  await stack.setClock(at('2026-11-26', '09:00'))
  await stack.tick()
  expect(await openOn('2026-12-07')).toEqual([])
  expect(await openOn('2026-12-09')).toHaveLength(6)
})

test('minimum notice and how far ahead are kept by the slot itself', async () => {
  await set({ noticeMinutes: 24 * 60, daysAhead: 3 })
  const { days } = await stack.ask(ann, bookings.slots, { item: ITEM })
  expect(days.map(({ slots }) => slots.length).slice(0, 5)).toEqual([4, 6, 6, 0, 0])
  expect(days[1]?.slots.map(({ open }) => open)).toEqual([false, false, true, true, true, true])
  expect(codeOf(await stack.call(ann, bookings.request, { ...wish(SLOT_A), version: 1 }))).toBe('SLOT_TOO_SOON')
  const far = `${ITEM}@w1@202611270830+30`
  expect(codeOf(await stack.call(ann, bookings.request, { ...wish(far), version: 1 }))).toBe('SLOT_NOT_YET')
  await stack.setClock(at('2026-11-25', '09:00'))
  expect(codeOf(await stack.call(ann, bookings.request, { ...wish(far), version: 1 }))).toBe('OK')
})

test('hours that make no sense are refused, each in its own words and at its line', async () => {
  const wrong = async (change: Partial<ScheduleTemplate>) => {
    const answers = [
      await stack.call(manager, catalogue.previewSchedule, of(change)),
      await stack.call(manager, catalogue.setSchedule, { ...of(change), rev: 1, key: newKey() }),
    ]
    return answers.map(({ error }) => `${error?.code} ${Object.keys(error?.fields ?? {})}`)
  }
  const both = (text: string) => [text, text]
  expect(await wrong({ sessions: [{ ...session!, from: '12:00', to: '11:00' }] })).toEqual(
    both('SESSION_WRONG sessions.0'),
  )
  expect(await wrong({ sessions: [session!, { ...session!, from: '11:00', to: '12:00' }] })).toEqual(
    both('SESSIONS_OVERLAP sessions.1'),
  )
  expect(await wrong({ sessions: [{ ...session!, from: '08:00', to: '12:00', minutes: 10 }] })).toEqual(
    both('SLOTS_TOO_MANY sessions'),
  )
  expect(await wrong({ closures: [closure({ to: '2026-11-20' })] })).toEqual(both('CLOSURE_WRONG closures.0'))
  expect(await wrong({ noticeMinutes: 5 })).toEqual(both('MALFORMED noticeMinutes'))
  expect(await wrong({ sessions: [{ ...session!, weekdays: [] }] })).toEqual(both('MALFORMED sessions.0.weekdays'))
  expect(await tell(catalogue.setSchedule, { ...of(), rev: 7, key: newKey() })).toBe('STALE')
  expect(await tell(catalogue.setSchedule, { ...of(), item: `${HOME}:none`, rev: 0, key: newKey() })).toBe(
    'ITEM_UNKNOWN',
  )
  for (const window of ['w2', 'w3']) await set({ sessions: afternoons }, 0, window)
  expect(await tell(catalogue.setSchedule, { ...of({}, 'w4'), rev: 0, key: newKey() })).toBe('WINDOWS_FULL')
  await stack.post('/control/openapi', { api: 'security.msgSecCheck', suggest: 'risky' })
  expect(await tell(catalogue.setSchedule, { ...of({ closures: [closure()] }), rev: 1, key: newKey() })).toBe(
    'CONTENT_REFUSED',
  )
})

test('of two managers who save at once one is told to look again', async () => {
  const [one, other] = await Promise.all([
    stack.call(manager, catalogue.setSchedule, { ...of({ sessions: afternoons }), rev: 1, key: newKey() }),
    stack.call(manager, catalogue.setSchedule, { ...of({ daysAhead: 7 }), rev: 1, key: newKey() }),
  ])
  expect([codeOf(one), codeOf(other)].sort()).toEqual(['OK', 'STALE'])
})

test.each([
  ['schedules', 'database.modifyDocument', 1],
  ['slots', 'database.insertDocument', 1],
  ['slots', 'database.modifyDocument', 3],
])(
  'a crash at a write of %s (%s, number %s) is finished by the timer, and by a repeat',
  async (collection, action, nth) => {
    await stack.ask(ann, bookings.request, wish(SLOT_A))
    const input = {
      ...of({ sessions: [{ ...session!, from: '09:00', to: '12:00', capacity: 2 }] }),
      rev: 1,
      key: newKey(),
    }
    await stack.fault({ match: { function: 'catalogue', collection, action }, nth, kind: 'crash-after' })
    expect((await stack.call(manager, catalogue.setSchedule, input)).crashed).toBe(true)
    await stack.setClock(MONDAY + 3 * MINUTE)
    await stack.tick()
    const done = (await stack.all('slots')).map(({ _id, open, capacity, left }) => [_id, open, capacity, left])
    expect(await slot(SLOT_A)).toMatchObject({ open: false, claims: [expect.anything()] })
    expect(await slot(SLOT_B)).toMatchObject({ capacity: 2, left: 2 })
    expect(await openOn('2026-11-24')).toHaveLength(6)
    await stack.ask(manager, catalogue.setSchedule, input)
    expect((await stack.all('slots')).map(({ _id, open, capacity, left }) => [_id, open, capacity, left])).toEqual(done)
    expect((await stack.one('schedules', `${ITEM}@w1`))?.applyAt).toBeNull()
    expect(await findingsAtRest(stack)).toEqual([])
  },
)

test('who is late with older hours ends with the newer ones', async () => {
  const insert = { function: 'catalogue', collection: 'slots', action: 'database.insertDocument' }
  const stall = await stack.fault({ match: insert, kind: 'hold' })
  const late = stack.call(manager, catalogue.setSchedule, { ...of({ sessions: afternoons }), rev: 1, key: newKey() })
  await stall.held()
  await set({}, 2)
  await stall.release()
  await late
  expect(await openOn('2026-11-24')).toHaveLength(6)
})

test('what a late writer left who died is closed when the timer looks again, two minutes after the last change', async () => {
  await set({})
  const stray = { ...(await slot(SLOT_A))!, _id: `${ITEM}@w1@202611241330+30`, start: at('2026-11-24', '13:30') }
  put(stack, 'slots', [{ ...stray, end: at('2026-11-24', '14:00'), planned: 1 }])
  expect(await openOn('2026-11-24')).toHaveLength(7)
  await stack.setClock(MONDAY + 3 * MINUTE)
  await stack.tick()
  expect(await openOn('2026-11-24')).toHaveLength(6)
})

test('holidays and days that no calendar knows have no slots; the preview says from when', async () => {
  await stack.setClock(at('2026-12-28', '09:00'))
  alter(stack, 'communities', HOME, { $set: { calendar: { days: { '2026-12-29': 'holiday' }, weekdayYears: [] } } })
  await stack.setClock(at('2026-12-28', '09:00') + HOUR)
  const seen = await preview({})
  expect(seen.unknownFrom).toBe('2027-01-01')
  expect(seen.fresh.some((one) => one.slot.includes('@20261229'))).toBe(false)
})
