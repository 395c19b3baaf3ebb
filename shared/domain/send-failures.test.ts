import { failureInWords } from './send-failures'

test('a code of the platform is said in words, with its number for whoever looks it up', () => {
  expect(failureInWords('43101')).toBe('对方没有允许接收，或已经关闭（43101）')
  expect(failureInWords('-604101')).toMatch(/权限.*（-604101）$/)
})

test('a word of our own is said without it, and a code that nobody knows is still shown', () => {
  expect(failureInWords('stuck')).toBe('发送时系统中断，不知道是否送达')
  expect(failureInWords('99999')).toBe('微信返回了没见过的错误（99999）')
  expect(failureInWords(null)).toBe('连接中断，不知道是否送达')
})
