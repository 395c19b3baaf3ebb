import { whoMayCover } from './who-may-cover'

const power = (role: 'buildingLeader' | 'gridWorker' | 'staff', current = true) => ({
  role,
  place: 'a.b.c',
  placeName: '1号楼',
  from: 0,
  until: null,
  current,
})

test('leaders and staff may stand in; a grid worker, or somebody whose role is over, may not', () => {
  const members = [
    { person: 'p1', name: '甲', grants: [power('buildingLeader')] },
    { person: 'p2', name: '乙', grants: [power('gridWorker')] },
    { person: 'p3', name: '丙', grants: [power('staff', false)] },
  ]
  expect(whoMayCover(members)).toEqual([{ person: 'p1', name: '甲', note: '党员楼栋长 · 1号楼' }])
})
