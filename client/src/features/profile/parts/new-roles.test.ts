import { newRoles, shapedCode } from './new-roles'

test('a taken invitation shows the role that is new, also where one had it elsewhere', () => {
  const before = [{ role: 'staff' as const, place: 'a.b.c' }]
  expect(newRoles(before, [...before, { role: 'buildingLeader', place: 'a.b.c.d.e.f' }])).toEqual(['buildingLeader'])
  expect(newRoles(before, [...before, { role: 'staff', place: 'a.b.x' }])).toEqual(['staff'])
  expect(newRoles(before, before)).toEqual([])
})

test.each([
  ['ab3d4f6h', 'AB3D-4F6H'],
  ['AB3D-4F6H', 'AB3D-4F6H'],
  ['ab3 d', 'AB3D'],
  ['ab3d4', 'AB3D-4'],
  ['AB3D-4F6H99', 'AB3D-4F6H'],
])('the code %s typed becomes %s', (typed, shaped) => {
  expect(shapedCode(typed)).toBe(shaped)
})
