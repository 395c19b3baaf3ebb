import { myBuildings, oversees, reachOf } from './reach'

const now = 1_000
const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const home = (stairwell: string, rest = {}) => ({
  id: '0',
  stairwell,
  tenure: 'owner' as const,
  status: 'claimed' as const,
  verified: false,
  verifiedUntil: null,
  due: null,
  reason: null,
  ...rest,
})
const grant = (role: 'buildingLeader' | 'staff', place: string, until: number | null = null) => ({
  role,
  place,
  from: 0,
  until,
})
const living = (...homes: ReturnType<typeof home>[]) => ({ homes, grants: [] })

describe('how near somebody stands to the leader of a building', () => {
  test.each([
    ['visitor', null],
    ['homeless', living()],
    ['elsewhere', living(home('minghu.chunhe.hongxin.c1.g01.b010.u1'))],
    ['unverified', living(home(`${BUILDING}.u1`))],
    ['waiting', living(home(`${BUILDING}.u1`, { status: 'waiting' }))],
    ['verified', living(home(`${BUILDING}.u1`), home(`${BUILDING}.u2`, { status: 'verified', verified: true }))],
    ['self', { homes: [], grants: [grant('buildingLeader', BUILDING)] }],
  ])('%s', (reach, person) => {
    expect(reachOf(person, BUILDING, now)).toBe(reach)
  })

  test('a home whose verification ran out does not count as verified', () => {
    expect(reachOf(living(home(`${BUILDING}.u1`, { status: 'verified' })), BUILDING, now)).toBe('unverified')
  })

  test('a grant that has ended makes nobody a leader', () => {
    expect(reachOf({ homes: [], grants: [grant('buildingLeader', BUILDING, now)] }, BUILDING, now)).toBe('homeless')
  })
})

test('staff of the community may correct the page, staff elsewhere may not', () => {
  const staffAt = (place: string) => ({ homes: [], grants: [grant('staff', place)] })
  expect(oversees(staffAt('minghu.chunhe.hongxin'), BUILDING, now)).toBe(true)
  expect(oversees(staffAt('minghu.chunhe.qinghe'), BUILDING, now)).toBe(false)
})

test('my buildings come each once, the main one first', () => {
  const homes = [home(`${BUILDING}.u2`), home('minghu.chunhe.hongxin.c1.g01.b02.u1'), home(`${BUILDING}.u1`)]
  expect(myBuildings({ homes })).toEqual([BUILDING, 'minghu.chunhe.hongxin.c1.g01.b02'])
  expect(myBuildings(null)).toEqual([])
})
