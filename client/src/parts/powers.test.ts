import { areaManaged, rolesNow } from './powers'

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

test('an area is managed by whoever manages a street or a district now, the widest first', () => {
  const grant = (place: string, until: number | null = null) => ({ role: 'manager' as const, place, from: 100, until })
  expect(areaManaged([grant('d.s.c')], 100)).toBeNull()
  expect(areaManaged([{ ...grant('d.s'), role: 'staff' }], 100)).toBeNull()
  expect(areaManaged([grant('d.s.c'), grant('d.s'), grant('d')], 100)).toBe('d')
  expect(areaManaged([grant('d.s'), grant('d', 200)], 200)).toBe('d.s')
  expect(areaManaged([grant('d.s')], 99)).toBeNull()
})
