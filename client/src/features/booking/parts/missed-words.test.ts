import { at } from '../../../../../shared/domain/shanghai'
import { missedWords } from './missed-words'

const now = at('2026-11-23', '09:00')

test('who has missed none is told nothing; who has missed some is told the rule and how to appeal', () => {
  expect(missedWords({ times: 0, blockedUntil: null }, now)).toBeNull()
  expect(missedWords({ times: 2, blockedUntil: null }, now)).toMatch(/2 次约了没来.*三次.*告诉社区/)
})

test('who may not ask is told from which day they may', () => {
  expect(missedWords({ times: 3, blockedUntil: at('2026-12-03', '09:00') }, now)).toMatch(
    /3 次.*12月3日起才能再约.*告诉社区/,
  )
})
