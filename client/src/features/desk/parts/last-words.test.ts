import { at } from '../../../../../shared/domain/shanghai'
import { lastWords } from './last-words'

const now = at('2026-11-23', '10:00')
const act = { event: 'checkIn' as const, at: now, label: '签到', role: 'staff' as const, name: '王同志' }

test('what was done last is told with who did it: a colleague by name, the person and the timer by what they are', () => {
  expect(lastWords(act, now)).toBe('今天 上午10:00 签到（王同志）')
  expect(lastWords({ ...act, role: 'person', name: '' }, now)).toContain('（本人）')
  expect(lastWords({ ...act, role: 'system', name: '' }, now)).toContain('（到时自动）')
})
