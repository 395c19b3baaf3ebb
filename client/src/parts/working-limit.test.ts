import { limitInWords } from './working-limit'

test.each([
  [0, '当场办结'],
  [4, '4小时内办结'],
  [8, '1个工作日内办结'],
  [37.5, '5个工作日内办结'],
  [40, '5个工作日内办结'],
  [41, '6个工作日内办结'],
])('a limit of %s working hours is told as %s', (hours, said) => {
  expect(limitInWords(hours)).toBe(said)
})
