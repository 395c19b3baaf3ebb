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

test('who manages a street or a district has the duty of the place that was asked for, if it lies inside', () => {
  const street = { ...grant('manager'), place: 'minghu.chunhe' }
  expect(dutyOf([street], 10)).toBeNull()
  expect(dutyOf([street], 10, `${HOME}.c1.g01`)).toEqual({ community: HOME, manager: true })
  expect(dutyOf([street], 10, 'minghu.chunhe')).toEqual({ community: 'minghu.chunhe', manager: true })
  expect(dutyOf([street], 10, 'minghu')).toBeNull()
  expect(dutyOf([street], 10, 'minghu.other.c1')).toBeNull()
  expect(dutyOf([street, grant('staff')], 10)).toEqual({ community: HOME, manager: false })
  expect(dutyOf([grant('manager')], 10, 'minghu.chunhe.qinghe')).toEqual({ community: HOME, manager: true })
})
