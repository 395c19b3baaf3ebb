import { inGroups } from './phone-groups'

test('a mobile number is read in three groups, any other as it stands', () => {
  expect(inGroups('10001234567')).toBe('100 0123 4567')
  expect(inGroups('0000-1000001')).toBe('0000-1000001')
})
