import { ancestor, isWithin, kindOf } from './places'

const household = 'minghu.chunhe.hongxin.c1.g03.b07.u2.0501'

test('a place lies within itself and everything above it, and in nothing that merely starts alike', () => {
  expect(isWithin(household, household)).toBe(true)
  expect(isWithin(household, 'minghu.chunhe')).toBe(true)
  expect(isWithin('minghu.chunhe2', 'minghu.chunhe')).toBe(false)
  expect(isWithin('minghu', 'minghu.chunhe')).toBe(false)
})

test('depth tells the kind, and every ancestor can be named from the path alone', () => {
  expect(kindOf(household)).toBe('household')
  expect(kindOf('minghu')).toBe('district')
  expect(kindOf(`${household}.x`)).toBeNull()
  expect(ancestor(household, 'community')).toBe('minghu.chunhe.hongxin')
  expect(ancestor('minghu.chunhe', 'community')).toBeNull()
})
