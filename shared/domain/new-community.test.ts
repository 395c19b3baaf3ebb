import { emptyHall, isHallTold, isSameHall, newCommunity } from './new-community'

const HALL = { name: '清泉社区党群服务中心', address: '清泉路 8 号', phone: '0000-1000008', hours: '8:30–17:30' }
const NOW = Date.parse('2026-12-31T23:30:00+08:00')

test('a hall is told once where it is, its phone and its hours are', () => {
  expect(isHallTold(emptyHall('清泉社区'))).toBe(false)
  expect(isHallTold(HALL)).toBe(true)
  for (const field of ['address', 'phone', 'hours']) expect(isHallTold({ ...HALL, [field]: '' })).toBe(false)
})

test('two halls are the same if all that they say is', () => {
  expect(isSameHall(HALL, { ...HALL })).toBe(true)
  for (const field of Object.keys(HALL)) expect(isSameHall(HALL, { ...HALL, [field]: '别的' })).toBe(false)
})

test('a new community works Monday to Friday for years to come, counted from the year in Shanghai', () => {
  const { calendar, order, name } = newCommunity('d.s.n1', '清泉社区', HALL, NOW)
  expect([calendar.days, calendar.weekdayYears[0], calendar.weekdayYears.length]).toEqual([{}, '2026', 11])
  expect(name).toBe('清泉社区')
  expect(order).toBeGreaterThan(1_000_000)
})
