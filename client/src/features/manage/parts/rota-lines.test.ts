import { at } from '../../../../../shared/domain/shanghai'
import { changeWords, flipWeekday, lineTrouble, NEW_LINE, overlapIn, weekdayWords } from './rota-lines'

const LINE = { ...NEW_LINE, where: '2号窗口' }

test('days of the week are said as people say them', () => {
  expect(weekdayWords([1, 2, 3, 4, 5])).toBe('周一至周五')
  expect(weekdayWords([7, 6])).toBe('周六、周日')
  expect(weekdayWords([1, 2, 3, 4, 5, 6, 7])).toBe('每天')
})

test('pressing a day adds it, pressing it again takes it away, in the order of the week', () => {
  expect(flipWeekday([1, 3], 2)).toEqual([1, 2, 3])
  expect(flipWeekday([1, 2, 3], 2)).toEqual([1, 3])
})

test('a line needs days, an end after its beginning, and a place', () => {
  expect(lineTrouble(LINE)).toBeUndefined()
  expect(lineTrouble({ ...LINE, weekdays: [] })).toBe('请选择星期')
  expect(lineTrouble({ ...LINE, to: '08:30' })).toBe('结束时间要在开始之后')
  expect(lineTrouble({ ...LINE, where: ' ' })).toContain('在哪里')
})

test('two lines of one post overlap only on a shared day and at a shared time', () => {
  expect(overlapIn([LINE, { ...LINE, from: '11:00', to: '12:00' }])).toEqual([0, 1])
  expect(overlapIn([LINE, { ...LINE, from: '11:30', to: '12:00' }])).toBeNull()
  expect(overlapIn([LINE, { ...LINE, post: 'B' }])).toBeNull()
  expect(overlapIn([LINE, { ...LINE, weekdays: [6] }])).toBeNull()
})

test('a stand-in says for which days, which post and who; nobody is said too', () => {
  const change = { from: '2026-11-25', to: '2026-11-27', post: 'A' as const, substitute: null, reason: '病假' }
  const now = at('2026-11-23', '09:00')
  expect(changeWords(change, now)).toBe('11月25日–11月27日 A岗（大厅）：没有人')
  const one = { ...change, to: '2026-11-25', substitute: { person: 'p', name: '乙' } }
  expect(changeWords(one, now)).toBe('11月25日 A岗（大厅）：乙')
})
