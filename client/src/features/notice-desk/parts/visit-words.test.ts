import { at } from '../../../../../shared/domain/shanghai'
import { doorWords, settledWords, visitWords } from './visit-words'

const now = at('2026-11-23', '09:00')

test('before one knocks one knows whether anybody there has the app', () => {
  expect(doorWords({ state: 'delivered', people: 2 })).toBe('已送达，未读 · 登记 2 人')
  expect(doorWords({ state: 'none', people: 0 })).toBe('没有人登记')
})

test('what came of the last time is said with who and when', () => {
  expect(visitWords({ visit: null }, now)).toBeNull()
  expect(settledWords({ visit: null }, now)).toBe('已经在手机上看到了')
  const visit = { result: 'absent' as const, note: '说晚上在', byName: '钱楼长', at: at('2026-11-22', '18:30') }
  expect(visitWords({ visit }, now)).toBe('钱楼长 昨天 18:30：家里没人（说晚上在）')
})
