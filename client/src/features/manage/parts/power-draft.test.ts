import { at } from '../../../../../shared/domain/shanghai'
import { EMPTY_POWER, missingPower, placeOf, untilOf, withRole } from './power-draft'

const HOME = 'minghu.chunhe.hongxin'
const GRID = { id: `${HOME}.c1.g01`, name: '春晓园 第一网格' }

test('a place that does not fit another role is forgotten', () => {
  const draft = { ...EMPTY_POWER, role: 'gridWorker' as const, place: GRID }
  expect(withRole(draft, 'gridWorker').place).toEqual(GRID)
  expect(withRole(draft, 'buildingLeader').place).toBeNull()
})

test('roles of the whole community need no place to be chosen, the others do', () => {
  expect(placeOf({ ...EMPTY_POWER, role: 'staff' }, HOME)).toBe(HOME)
  expect(missingPower({ ...EMPTY_POWER, role: 'staff' }, HOME)).toEqual({})
  expect(missingPower({ ...EMPTY_POWER, role: 'gridWorker' }, HOME)).toHaveProperty('place')
  expect(missingPower(EMPTY_POWER, HOME)).toEqual({ role: '请选择职责' })
})

test('the last day counts in full', () => {
  const draft = { ...EMPTY_POWER, span: 'until' as const, last: '2026-11-30' }
  expect(untilOf(draft)).toBe(at('2026-11-30', '24:00'))
  expect(untilOf({ ...draft, span: 'forever' })).toBeNull()
  expect(missingPower({ ...draft, role: 'staff', last: '' }, HOME)).toHaveProperty('last')
})
