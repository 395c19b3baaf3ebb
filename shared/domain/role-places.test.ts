import { grantableRole } from '../contracts/fields'
import { isHeldAt, ROLE_PLACES, roleNameAt, teamOf } from './role-places'

test('every role that a manager may give has its kind of place', () => {
  expect(Object.keys(ROLE_PLACES).sort()).toEqual([...grantableRole.options].sort())
})

test('a role is held at its own kind of place, not at a wider or a narrower one, but for a manager’s', () => {
  const places = ['d', 'd.s', 'd.s.c', 'd.s.c.e1', 'd.s.c.e1.g01', 'd.s.c.e1.g01.b01', 'd.s.c.e1.g01.b01.u1']
  const heldAt = (role: keyof typeof ROLE_PLACES) => places.filter((place) => isHeldAt(role, place))
  expect(heldAt('buildingLeader')).toEqual(['d.s.c.e1.g01.b01'])
  expect(heldAt('gridWorker')).toEqual(['d.s.c.e1.g01'])
  expect(heldAt('staff')).toEqual(['d.s.c'])
  expect(heldAt('manager')).toEqual(['d', 'd.s', 'd.s.c'])
})

test('a role belongs to the team of its community, or of the street or district itself', () => {
  expect(['d', 'd.s', 'd.s.c', 'd.s.c.e1.g01'].map(teamOf)).toEqual(['d', 'd.s', 'd.s.c', 'd.s.c'])
})

test('a manager is called by what they manage', () => {
  const names = ['d', 'd.s', 'd.s.c'].map((place) => roleNameAt('manager', place))
  expect(names).toEqual(['区管理员', '街道管理员', '社区管理员'])
  expect(roleNameAt('staff', 'd.s.c')).toBe('社区工作者')
})
