import { HELP_KINDS } from '../../../../../shared/domain/help-machine'
import { whatFollows, withinWords } from './ways'

test('time limits are said in working days', () => {
  expect(HELP_KINDS.map(withinWords)).toEqual(['1 个工作日内', '2 个工作日内', '3 个工作日内'])
})

test('before asking one reads who answers, by when, and what happens if nobody does', () => {
  for (const kind of HELP_KINDS) {
    const lines = whatFollows(kind, '钱楼长').join('')
    expect(lines).toContain('钱楼长')
    expect(lines).toContain(withinWords(kind))
    expect(lines).toContain('自动转给社区工作人员')
  }
})

test('who asks somebody to come home is told beforehand that the phone can be seen, and that it is logged', () => {
  expect(whatFollows('homeCall', '钱楼长').join('')).toContain('记下来')
  expect(whatFollows('question', '钱楼长').join('')).not.toContain('电话')
})
