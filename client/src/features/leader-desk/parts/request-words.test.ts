import { at, MINUTE } from '../../../../../shared/domain/shanghai'
import { pressing } from './request-words'

const now = at('2026-11-23', '09:00')

test('what is owed says by when, what presses says so in words too', () => {
  expect(pressing({ status: 'open', due: at('2026-11-24', '09:00') }, now)).toEqual({
    words: '明天 上午9:00前答复',
    tone: 'waiting',
  })
  expect(pressing({ status: 'accepted', due: now + 30 * MINUTE }, now)).toEqual({
    words: '还剩 30 分钟',
    tone: 'urgent',
  })
  expect(pressing({ status: 'open', due: now }, now).words).toBe('已超时')
  expect(pressing({ status: 'overdue', due: null }, now)).toEqual({ words: '两次超时，请马上办', tone: 'urgent' })
})

test('what is answered owes nothing more', () => {
  expect(pressing({ status: 'closed', due: null }, now)).toEqual({ words: '已办结', tone: 'still' })
})
