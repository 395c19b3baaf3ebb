import { NOTICE_STATUSES } from '../../../../../shared/domain/notice-machine'
import { at } from '../../../../../shared/domain/shanghai'
import { noticeStanding } from './notice-standing'

const now = at('2026-11-23', '09:00')
const notice = { publishAt: null, publishedAt: null, fanning: false, households: 0, people: 0 }

test('what is out says when, and to how many; while the telling goes on it says so', () => {
  const out = { ...notice, status: 'published' as const, publishedAt: now, households: 52, people: 63 }
  expect(noticeStanding(out, now)).toEqual({
    label: '已发布',
    tone: 'good',
    next: '今天 上午9:00发布，发给 52 户，手机上告诉了 63 人',
  })
  expect(noticeStanding({ ...out, fanning: true }, now).next).toContain('还在一户一户告诉')
  expect(noticeStanding({ ...out, fanning: true, households: 0 }, now).next).toContain('马上就')
})

test('what waits for its time says when that is', () => {
  const later = { ...notice, status: 'scheduled' as const, publishAt: at('2026-11-24', '08:30') }
  expect(noticeStanding(later, now).next).toBe('明天 上午8:30自动发布')
})

test('every state has words of its own', () => {
  const words = NOTICE_STATUSES.map((status) => noticeStanding({ ...notice, status }, now).next)
  expect(new Set(words).size).toBe(NOTICE_STATUSES.length)
})
