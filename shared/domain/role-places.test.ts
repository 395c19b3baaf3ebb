import { grantableRole } from '../contracts/fields'
import { isHeldAt, ROLE_PLACES } from './role-places'

test('every role that a manager may give has its kind of place', () => {
  expect(Object.keys(ROLE_PLACES).sort()).toEqual([...grantableRole.options].sort())
})

test('a role is held at its own kind of place, not at a wider or a narrower one', () => {
  const places = ['d', 'd.s', 'd.s.c', 'd.s.c.e1', 'd.s.c.e1.g01', 'd.s.c.e1.g01.b01', 'd.s.c.e1.g01.b01.u1']
  const heldAt = (role: keyof typeof ROLE_PLACES) => places.filter((place) => isHeldAt(role, place))
  expect(heldAt('buildingLeader')).toEqual(['d.s.c.e1.g01.b01'])
  expect(heldAt('gridWorker')).toEqual(['d.s.c.e1.g01'])
  expect(heldAt('staff')).toEqual(['d.s.c'])
  expect(heldAt('manager')).toEqual(['d.s.c'])
})
