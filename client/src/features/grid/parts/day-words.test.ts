import { at } from '../../../../../shared/domain/shanghai'
import { clockWords, dayTitle, nobodyWords, shiftWords, unheldWords } from './day-words'

const MONDAY = at('2026-11-23', '09:00')

test('a day is called as people call it, with its date, and says when it is no ordinary one', () => {
  expect(dayTitle({ day: '2026-11-23', kind: 'work' }, MONDAY)).toBe('今天 11月23日')
  expect(dayTitle({ day: '2026-11-28', kind: 'weekend' }, MONDAY)).toBe('周六 11月28日 · 周末')
  expect(dayTitle({ day: '2026-12-05', kind: 'makeUp' }, MONDAY)).toBe('12月5日 周六 · 补班')
})

test('a turn says who, for what, when, where and whom they stand in for', () => {
  const shift = { post: 'A' as const, name: '甲', from: '08:30', to: '11:30', where: '2号窗口', insteadOf: null }
  expect(shiftWords(shift)).toEqual({
    title: '甲',
    note: 'A岗（大厅） 上午8:30–11:30 · 2号窗口',
    brief: 'A岗（大厅） 上午8:30–11:30',
  })
  expect(shiftWords({ ...shift, insteadOf: '乙' }).title).toBe('甲（替乙）')
})

test('the morning is named, the afternoon is clear by its number', () => {
  expect(clockWords('08:30')).toBe('上午8:30')
  expect(clockWords('14:05')).toBe('14:05')
})

test('a post without anybody is said with its reason, and a day off is not called a gap', () => {
  expect(unheldWords({ unheld: [{ post: 'B', reason: '病假' }] })).toEqual(['B岗（入户）没有人：病假'])
  expect(unheldWords({ unheld: [{ post: 'A', reason: '' }] })).toEqual(['A岗（大厅）没有人'])
  expect(nobodyWords('holiday')).toBe('放假，没有排班')
})
