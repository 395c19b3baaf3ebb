import fc from 'fast-check'
import type { GridTeam, GridWorker, RotaChange, RotaLine } from '../model/grid'
import { GRID_POSTS } from './grid-duties'
import { officialCalendar } from './holidays'
import { changeOn, isRota, shiftsOn } from './rota'
import { addDays, at } from './shanghai'

const calendar = officialCalendar()
const amy: GridWorker = { person: 'pa', name: '甲', until: null }
const ben: GridWorker = { person: 'pb', name: '乙', until: null }
const standIn: GridWorker = { person: 'pc', name: '丙', until: null }
const hall: RotaLine = { post: 'A', weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30', where: '2 号窗口' }
const rounds: RotaLine = { post: 'B', weekdays: [1, 3], from: '14:00', to: '17:00', where: '入户走访' }

type Team = Pick<GridTeam, 'posts' | 'rota' | 'changes'>
const team = (changes: RotaChange[] = [], rest: Partial<Team> = {}): Team => ({
  posts: { A: amy, B: ben },
  rota: [hall, rounds],
  changes,
  ...rest,
})
const change = (from: string, to: string, substitute: GridWorker | null, reason = '病假'): RotaChange => ({
  ...{ from, to, post: 'A', substitute, reason },
})
const onDuty = (day: string, one: Team) =>
  shiftsOn(one, day, calendar).shifts.map(({ post, name }) => `${post} ${name}`)

const MONDAY = '2026-11-23'
const SUNDAY = '2026-11-22'
/** A Saturday worked in exchange for the National Day holiday. */
const MAKE_UP = '2026-10-10'
const NATIONAL_DAY = '2026-10-01'
/** A Saturday within that holiday. */
const HOLIDAY_SATURDAY = '2026-10-03'

test('a working day has who holds the posts, at the hours of its weekday', () => {
  expect(onDuty(MONDAY, team())).toEqual(['A 甲', 'B 乙'])
  expect(onDuty('2026-11-24', team())).toEqual(['A 甲'])
  expect(onDuty(SUNDAY, team())).toEqual([])
})

test('a weekend day worked in exchange follows Monday, as slots do', () => {
  expect(shiftsOn(team(), MAKE_UP, calendar).kind).toBe('makeUp')
  expect(onDuty(MAKE_UP, team())).toEqual(['A 甲', 'B 乙'])
})

test('on a weekend somebody is on only where a line names that day', () => {
  const saturday = { ...hall, weekdays: [6], from: '09:00', to: '11:00' }
  expect(onDuty('2026-11-28', team([], { rota: [hall, saturday] }))).toEqual(['A 甲'])
  expect(onDuty(SUNDAY, team([], { rota: [hall, saturday] }))).toEqual([])
})

test('on a holiday nobody is on but a stand-in named for it, at that weekday’s hours or else Monday’s', () => {
  expect(onDuty(NATIONAL_DAY, team())).toEqual([])
  const kept = team([change(NATIONAL_DAY, '2026-10-07', standIn)])
  expect(onDuty(NATIONAL_DAY, kept)).toEqual(['A 丙'])
  expect(shiftsOn(kept, HOLIDAY_SATURDAY, calendar).shifts).toMatchObject([{ from: '08:30', insteadOf: '甲' }])
  expect(shiftsOn(team([change(NATIONAL_DAY, NATIONAL_DAY, null)]), NATIONAL_DAY, calendar).unheld).toEqual([])
})

test('in a year without a calendar nobody is said to be on', () => {
  expect(shiftsOn(team([change('2050-01-03', '2050-01-04', standIn)]), '2050-01-03', calendar)).toMatchObject({
    kind: 'unknown',
    shifts: [],
    unheld: [],
  })
})

test('a stand-in is on instead of the holder, a later change goes before an earlier, and nobody is said with the reason', () => {
  const away = change(MONDAY, '2026-11-27', standIn)
  expect(shiftsOn(team([away]), MONDAY, calendar).shifts[0]).toMatchObject({ name: '丙', insteadOf: '甲' })
  const none = change(MONDAY, MONDAY, null, '参加培训')
  const both = shiftsOn(team([away, none]), MONDAY, calendar)
  expect(both.shifts.map(({ post }) => post)).toEqual(['B'])
  expect(both.unheld).toEqual([{ post: 'A', reason: '参加培训' }])
  expect(onDuty(MONDAY, team([none, away]))).toEqual(['A 丙', 'B 乙'])
  const back = change(MONDAY, MONDAY, amy)
  expect(shiftsOn(team([away, back]), MONDAY, calendar).shifts[0]).toMatchObject({ name: '甲', insteadOf: null })
})

test('a post that nobody holds, or whose holder’s role has ended by then, is said to be unheld', () => {
  const ends = { ...amy, until: at('2026-11-24', '00:00') }
  const one = team([], { posts: { A: ends, B: null } })
  expect(onDuty(MONDAY, one)).toEqual(['A 甲'])
  expect(shiftsOn(one, MONDAY, calendar).unheld.map(({ post }) => post)).toEqual(['B'])
  expect(shiftsOn(one, '2026-11-24', calendar).unheld.map(({ post }) => post)).toEqual(['A'])
})

test.each<[string, Partial<RotaLine>[], boolean]>([
  ['lines that follow one another', [{ to: '12:00' }, { from: '12:00' }], true],
  ['lines that overlap', [{ to: '12:01' }, { from: '12:00' }], false],
  ['lines that overlap on other days', [{ weekdays: [1] }, { weekdays: [2] }], true],
  ['lines that overlap on one day of several', [{ weekdays: [1, 3] }, { weekdays: [3, 5] }], false],
  ['lines of two posts at one time', [{}, { post: 'B' }], true],
  ['a line that ends as it begins', [{ from: '08:30', to: '08:30' }], false],
  ['a line that ends before it begins', [{ from: '17:30', to: '08:30' }], false],
  ['a line that names a day twice', [{ weekdays: [1, 1] }], false],
  ['no line at all', [], true],
])('%s', (_, lines, sound) => {
  expect(isRota(lines.map((line) => ({ ...hall, ...line })))).toBe(sound)
})

describe('whatever the rota and the changes', () => {
  const FIRST = '2026-09-01'
  const someDay = fc.nat(400).map((n) => addDays(FIRST, n))
  const clock = fc.nat(47).map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
  const someWorker = fc.constantFrom(amy, ben, standIn)
  const post = fc.constantFrom(...GRID_POSTS)
  const line = fc
    .record({
      post,
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: clock,
      to: clock,
    })
    .map((one): RotaLine => ({ ...one, where: '大厅' }))
  const rota = fc
    .array(line, { maxLength: 14 })
    .map((lines) =>
      lines.filter(
        (one, i) => isRota([one]) && lines.slice(0, i).every((before) => isRota([before, one]) || !isRota([before])),
      ),
    )
  const someChange = fc
    .record({ from: someDay, days: fc.nat(20), post, substitute: fc.option(someWorker) })
    .map(({ from, days, ...one }): RotaChange => ({ ...one, from, to: addDays(from, days), reason: '调整' }))
  const someTeam = fc.record({
    posts: fc.record({ A: fc.option(someWorker), B: fc.option(someWorker) }),
    rota,
    changes: fc.array(someChange, { maxLength: 8 }),
  })

  const holds = (claim: (one: Team, day: string) => void) =>
    fc.assert(fc.property(someTeam, someDay, claim), { numRuns: 400 })

  test('two shifts of one post never meet, and every one is a line of the rota', () => {
    holds((one, day) => {
      const { shifts } = shiftsOn(one, day, calendar)
      for (const shift of shifts)
        expect(one.rota).toContainEqual(expect.objectContaining({ post: shift.post, from: shift.from, to: shift.to }))
      for (const each of GRID_POSTS) {
        const ends = shifts.filter((shift) => shift.post === each)
        ends.slice(1).forEach((shift, i) => {
          expect(shift.from >= (ends[i]?.to ?? '')).toBe(true)
        })
      }
    })
  })

  test('every day of the latest change has its stand-in on, or nobody', () => {
    holds((one, day) => {
      const { shifts } = shiftsOn(one, day, calendar)
      for (const { post: each, name } of shifts) {
        const last = changeOn(one.changes, each, day)
        expect(name).toBe(last ? last.substitute?.name : one.posts[each]?.name)
      }
    })
  })

  test('nobody is on on a holiday without a stand-in, nor on a day that no calendar knows', () => {
    holds((one, day) => {
      const { kind, shifts } = shiftsOn(one, day, calendar)
      if (kind === 'unknown') expect(shifts).toEqual([])
      if (kind !== 'holiday') return
      for (const { post: each } of shifts) expect(changeOn(one.changes, each, day)?.substitute).toBeTruthy()
    })
  })

  test('a post with hours on a working day is either held or said to be unheld, never both', () => {
    holds((one, day) => {
      const { kind, shifts, unheld } = shiftsOn(one, day, calendar)
      for (const each of GRID_POSTS) {
        const held = shifts.some((shift) => shift.post === each)
        expect(held && unheld.some((empty) => empty.post === each)).toBe(false)
        if (kind !== 'makeUp') continue
        const due = one.rota.some((rule) => rule.post === each && rule.weekdays.includes(1))
        expect(held || unheld.some((empty) => empty.post === each)).toBe(due)
      }
    })
  })
})
