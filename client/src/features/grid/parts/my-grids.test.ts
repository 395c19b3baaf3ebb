import { firstGrid, homeGrids, ledgerPlaces } from './my-grids'

const HOME = 'minghu.chunhe.hongxin'
const grant = (role: 'gridWorker' | 'staff' | 'buildingLeader', place: string, until: number | null = null) => ({
  role,
  place,
  from: 0,
  until,
})

test('somebody with two homes in one grid has one grid', () => {
  const homes = [{ stairwell: `${HOME}.c1.g01.b01.u1` }, { stairwell: `${HOME}.c1.g01.b02.u1` }]
  expect(homeGrids({ homes })).toEqual([`${HOME}.c1.g01`])
  expect(homeGrids({ homes: [] })).toEqual([])
})

test('a grid worker keeps the log of their grids, and only while the role lasts', () => {
  const grants = [grant('gridWorker', `${HOME}.c1.g01`), grant('gridWorker', `${HOME}.c1.g02`, 5)]
  expect(ledgerPlaces({ grants }, 4)).toEqual([`${HOME}.c1.g01`, `${HOME}.c1.g02`])
  expect(ledgerPlaces({ grants }, 5)).toEqual([`${HOME}.c1.g01`])
})

test('who has the community does not need its grids one by one; a building leader has no log', () => {
  const grants = [grant('gridWorker', `${HOME}.c1.g01`), grant('staff', HOME)]
  expect(ledgerPlaces({ grants }, 0)).toEqual([HOME])
  expect(ledgerPlaces({ grants: [grant('buildingLeader', `${HOME}.c1.g01.b01`)] }, 0)).toEqual([])
})

test('the grid to open first is where one lives, else where one works, else none', () => {
  const homes = [{ stairwell: `${HOME}.c1.g02.b01.u1` }]
  const grants = [grant('gridWorker', `${HOME}.c1.g01`)]
  expect(firstGrid({ homes, grants }, 0)).toBe(`${HOME}.c1.g02`)
  expect(firstGrid({ homes: [], grants }, 0)).toBe(`${HOME}.c1.g01`)
  expect(firstGrid({ homes: [], grants: [grant('staff', HOME)] }, 0)).toBe('')
})
