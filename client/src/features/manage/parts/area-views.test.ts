import { areaNote, NO_HALL } from './area-views'

const HALL = {
  name: '清泉社区党群服务中心',
  address: '清泉路 8 号',
  phone: '0000-1000008',
  hours: '8:30–17:30',
  rev: 0,
}

test('a community says where its hall is, or that nobody has told; a street says nothing', () => {
  expect(areaNote({ hall: HALL })).toBe('清泉路 8 号')
  expect(areaNote({ hall: { ...HALL, address: '', phone: '', hours: '' } })).toBe(NO_HALL)
  expect(areaNote({ hall: { ...HALL, hours: '' } })).toBe(NO_HALL)
  expect(areaNote({ hall: null })).toBeUndefined()
})
