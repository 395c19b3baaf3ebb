import { at } from '../../../../../shared/domain/shanghai'
import { greetingAt } from './greeting-at'

test.each([
  ['04:59', '夜深了'],
  ['05:00', '上午好'],
  ['11:30', '中午好'],
  ['13:30', '下午好'],
  ['18:30', '晚上好'],
])('at %s one is greeted with %s', (clock, said) => {
  expect(greetingAt(at('2026-11-22', clock))).toBe(said)
})
