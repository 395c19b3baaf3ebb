import { BOOKING_STATUSES } from '../../../shared/domain/booking-machine'
import { at } from '../../../shared/domain/shanghai'
import { standingOf } from './standing'

const now = at('2026-11-23', '10:00')
const booking = {
  status: 'pending' as const,
  start: at('2026-11-24', '09:00'),
  end: at('2026-11-24', '09:30'),
  holdUntil: at('2026-11-23', '17:00'),
  window: '2号窗口',
}

test('a request says by when the community will answer', () => {
  expect(standingOf(booking, now).next).toBe('社区将在今天 17:00前确认')
})

test('a request whose deadline has passed does not go on promising it', () => {
  expect(standingOf(booking, at('2026-11-23', '17:00')).next).toMatch(/期限已到.*电话/)
})

test('a confirmed booking says when and where to go, that one may go now, and that it is over', () => {
  const confirmed = { ...booking, status: 'confirmed' as const, holdUntil: null }
  expect(standingOf(confirmed, now).next).toBe('请在明天 上午9:00到2号窗口办理')
  expect(standingOf(confirmed, booking.start).next).toBe('现在就可以到2号窗口办理')
  expect(standingOf(confirmed, booking.end)).toMatchObject({ label: '时间已过', tone: 'still' })
})

test('who waits is told the place in line where it is known, who is offered a place until when it stands', () => {
  const waiting = { ...booking, status: 'waiting' as const }
  expect(standingOf({ ...waiting, position: 3 }, now).next).toContain('第 3 位')
  expect(standingOf({ ...waiting, position: null }, now).next).not.toContain('位，')
  expect(standingOf({ ...booking, status: 'offered' }, now).next).toBe('请在今天 17:00前接受，过时给下一位')
  expect(standingOf({ ...booking, status: 'offered' }, booking.holdUntil).next).toContain('期限已到')
})

test('who is asked for more is told by when, and no longer once that has passed', () => {
  const asking = { ...booking, status: 'asking' as const }
  expect(standingOf(asking, now).next).toBe('社区请您补充，请在今天 17:00前补上，名额替您留着')
  expect(standingOf(asking, booking.holdUntil).next).toMatch(/期限已到/)
})

test('a cancelled booking says who cancelled it, where that is known', () => {
  const cancelled = { ...booking, status: 'cancelled' as const }
  expect(standingOf({ ...cancelled, steps: [{ event: 'cancel' }] }, now).next).toBe('您已取消，名额已经让出')
  expect(standingOf({ ...cancelled, steps: [{ event: 'callOff' }] }, now).next).toContain('社区取消了')
  expect(standingOf(cancelled, now).next).not.toMatch(/您|社区/)
})

test.each(BOOKING_STATUSES)('%s says something of what is next', (status) => {
  expect(standingOf({ ...booking, status }, now).next.length).toBeGreaterThan(5)
})
