import { rolesNow } from './powers'

test('a role counts from its first moment, until its last, and once', () => {
  const grants = [
    { role: 'staff' as const, from: 100, until: 200 },
    { role: 'staff' as const, from: 0, until: null },
    { role: 'manager' as const, from: 150, until: null },
    { role: 'gridWorker' as const, from: 0, until: 120 },
  ]
  expect(rolesNow(grants, 120)).toEqual(['staff'])
  expect(rolesNow(grants, 150)).toEqual(['staff', 'manager'])
  expect(rolesNow([grants[0]!], 200)).toEqual([])
})
