import { standingOf } from './eligible'

const age = { question: '您年满 60 周岁了吗？', stops: 'no' as const, instead: '满了再来。' }
const house = { question: '您有住房吗？', stops: 'yes' as const, instead: '问问租房补贴。' }

test('where nothing is asked, or all is answered well, one may come', () => {
  expect(standingOf([], {})).toBe('fits')
  expect(standingOf([age, house], { [age.question]: 'yes', [house.question]: 'no' })).toBe('fits')
})

test('what is not answered yet stays open, and one answer that stops is enough', () => {
  expect(standingOf([age, house], { [age.question]: 'yes' })).toBe('open')
  expect(standingOf([age, house], { [house.question]: 'yes' })).toBe('stopped')
})
