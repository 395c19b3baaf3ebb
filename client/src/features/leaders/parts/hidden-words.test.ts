import { HIDDEN_NUMBER, hiddenWords } from './hidden-words'

test('whoever may not see the number yet is told that it is hidden, and what comes first', () => {
  expect(hiddenWords('visitor', '钱楼长')).toBe('电话已隐藏，登记、核验住址后可以看号码')
  expect(hiddenWords('unverified', '钱楼长')).toBe('电话已隐藏，核验住址后可以看号码')
  expect(hiddenWords('waiting', '钱楼长')).toContain('正在核验')
  expect(hiddenWords('elsewhere', '钱楼长')).toContain('住这栋楼')
})

test('whoever may see it knows before that the leader will know', () => {
  expect(hiddenWords('verified', '钱楼长')).toContain('钱楼长会知道您看过')
})

test('what stands for the number tells no digit of it but the first, which all numbers share', () => {
  expect(HIDDEN_NUMBER.replace(/[*\s]/g, '')).toBe('1')
})
