import { at } from '../../../shared/domain/shanghai'
import { deadlineWords } from './deadline-words'

const by = at('2026-11-23', '12:00')

test.each([
  ['10:59', '今天 12:00前答复', 'waiting'],
  ['11:00', '今天 12:00前答复', 'waiting'],
  ['11:01', '还剩 59 分钟', 'urgent'],
  ['11:59', '还剩 1 分钟', 'urgent'],
  ['12:00', '已超时', 'urgent'],
])('at %s a deadline of 12:00 is told as %s', (clock, words, tone) => {
  expect(deadlineWords(by, at('2026-11-23', clock))).toEqual({ words, tone })
})
