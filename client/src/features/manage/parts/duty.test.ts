import { dutyOf } from './duty'

const HOME = 'minghu.chunhe.hongxin'
const grant = (role: 'manager' | 'staff' | 'gridWorker', until: number | null = null) => ({
  role,
  place: HOME,
  from: 10,
  until,
})

test('managing goes before working there, and others have no duty here', () => {
  expect(dutyOf([grant('staff'), grant('manager')], 10)).toEqual({ community: HOME, manager: true })
  expect(dutyOf([grant('staff')], 10)).toEqual({ community: HOME, manager: false })
  expect(dutyOf([grant('gridWorker')], 10)).toBeNull()
})

test('a duty that has not begun or is over is none', () => {
  expect(dutyOf([grant('manager')], 9)).toBeNull()
  expect(dutyOf([grant('manager', 20)], 20)).toBeNull()
})
