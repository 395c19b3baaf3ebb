import { addDays, at } from '../../../../../shared/domain/shanghai'
import { emptyDraft, type WriteDraft } from './write-draft'
import { problemsIn } from './write-problems'

const today = '2026-11-23'
const now = at(today, '09:00')
const written: WriteDraft = {
  ...emptyDraft([{ id: 'd.s.c', name: '全社区' }]),
  title: '停水通知',
  html: '<p>明天停水。</p>',
}
const problems = (part: Partial<WriteDraft>, mode: 'new' | 'correct' = 'new') =>
  problemsIn({ ...written, ...part }, mode, now)

test('a notice with a title, words and a place can be sent', () => {
  expect(problems({})).toEqual({})
})

test('each thing that is missing is said at its own field', () => {
  expect(Object.keys(problems({ title: '停', html: '<p><br></p>', targets: [] }))).toEqual(['title', 'html', 'targets'])
  expect(Object.keys(problems({ begins: 'later' }))).toEqual(['begins'])
  expect(Object.keys(problems({ ends: 'day' }))).toEqual(['ends'])
  expect(
    problems({ targets: Array.from({ length: 31 }, (_, i) => ({ id: `d.s.c.c1.g1.b${i}`, name: '' })) }).targets,
  ).toContain('30')
})

test('a time that has passed, or is too far off, is refused before it is sent', () => {
  const later = (beginDay: string, beginClock: string) => problems({ begins: 'later', beginDay, beginClock })
  expect(later(today, '08:59').begins).toContain('过去')
  expect(later(today, '09:01')).toEqual({})
  expect(later(addDays(today, 91), '09:00').begins).toContain('九十天')
})

test('a public notice hears objections for three days at least, and stays until they end', () => {
  const heard = (objectionDay: string, part: Partial<WriteDraft> = {}) =>
    problems({ kind: 'publicNotice', objectionDay, ...part })
  expect(heard('').objection).toBeDefined()
  expect(heard(addDays(today, 2)).objection).toContain('3 天')
  expect(heard(addDays(today, 3))).toEqual({})
  expect(heard(addDays(today, 40)).ends).toBeDefined()
  expect(heard(addDays(today, 40), { ends: 'day', lastDay: addDays(today, 45) })).toEqual({})
})

test('a day that lies before the notice cannot be its last', () => {
  expect(problems({ ends: 'day', lastDay: addDays(today, -1) }).ends).toBeDefined()
  expect(problems({ ends: 'day', lastDay: addDays(today, 400) }).ends).toContain('一年')
})

test('a correction asks why, and not again who is told', () => {
  expect(Object.keys(problems({ targets: [] }, 'correct'))).toEqual(['reason'])
  expect(problems({ targets: [], reason: '时间写错了' }, 'correct')).toEqual({})
})
