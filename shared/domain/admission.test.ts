import { missingFor } from './admission'

const at = (
  by: string,
  status: 'draft' | 'checking' | 'admitting' | 'admitted' = 'draft',
  checkedBy: string | null = null,
) => ({
  by,
  checkedBy,
  status,
})

test('one manager alone can never admit what they propose', () => {
  expect(missingFor(at('m1'), { staff: [], managers: ['m1'] })).toBe('checker')
})

test('a manager and one of staff are enough, if the manager proposes', () => {
  const desk = { staff: ['s1'], managers: ['m1'] }
  expect(missingFor(at('m1'), desk)).toBeNull()
  // The manager would have to check and to admit.
  expect(missingFor(at('s1'), desk)).toBe('admitter')
})

test('two managers are enough, whoever of them proposes; with two of staff, either may propose', () => {
  expect(missingFor(at('m1'), { staff: [], managers: ['m1', 'm2'] })).toBeNull()
  expect(missingFor(at('s1'), { staff: ['s1', 's2'], managers: ['m1'] })).toBeNull()
})

test('after the only manager checked, another one is missing; what is over misses nobody', () => {
  const desk = { staff: ['s1'], managers: ['m1'] }
  expect(missingFor(at('s1', 'admitting', 'm1'), desk)).toBe('admitter')
  expect(missingFor(at('m1', 'admitting', 's1'), desk)).toBeNull()
  expect(missingFor(at('m1', 'admitted', 's1'), { staff: [], managers: [] })).toBeNull()
})

test('somebody who is both staff and manager counts as one', () => {
  expect(missingFor(at('m1'), { staff: ['m1'], managers: ['m1'] })).toBe('checker')
})
