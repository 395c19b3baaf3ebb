import { workPlaces } from './work-place'

const held = (
  role: 'buildingLeader' | 'staff' | 'manager' | 'gridWorker',
  place: string,
  until: number | null = null,
) => ({
  ...{ role, place, until },
  from: 0,
})

test('who leads buildings and works in the hall handles both, buildings first', () => {
  const grants = [held('staff', 'd.s.c'), held('buildingLeader', 'd.s.c.e1.g1.b1'), held('manager', 'd.s.c')]
  expect(workPlaces(grants, 1)).toEqual([
    { place: 'd.s.c.e1.g1.b1', as: 'leader' },
    { place: 'd.s.c', as: 'staff' },
  ])
})

test('what is over, or is another duty, gives no place to work from', () => {
  expect(workPlaces([held('staff', 'd.s.c', 1), held('gridWorker', 'd.s.c.e1.g1')], 1)).toEqual([])
})
