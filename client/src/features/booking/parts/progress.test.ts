import { at } from '../../../../../shared/domain/shanghai'
import { progressOf } from './progress'

const now = at('2026-11-23', '10:00')
const asked = { event: 'request' as const, at: at('2026-11-23', '09:00'), label: '提交预约' }
const booking = {
  status: 'pending' as const,
  steps: [asked],
  holdUntil: at('2026-11-23', '17:00'),
  start: at('2026-11-24', '09:00'),
  end: at('2026-11-24', '09:30'),
  window: '2号窗口',
}

test('a request waits for the community by its deadline, and the visit comes after', () => {
  expect(progressOf(booking, now)).toEqual([
    { title: '提交预约', when: '今天 上午9:00', state: 'done' },
    { title: '等社区确认', when: '今天 17:00前', state: 'now' },
    { title: '到2号窗口办理', when: '明天 上午9:00–9:30', state: 'next' },
  ])
})

test('who waits waits for a place; who is offered one has until the deadline, and the history says the deadline too', () => {
  const joined = { event: 'join' as const, at: now, label: '加入候补' }
  const offered = { event: 'offer' as const, at: now, label: '候补有名额了', reason: '11月23日 17:00' }
  const waiting = { ...booking, status: 'waiting' as const, steps: [joined] }
  expect(progressOf(waiting, now).map(({ title }) => title)).toEqual(['加入候补', '等名额', '到2号窗口办理'])
  const told = progressOf({ ...waiting, status: 'offered', steps: [joined, offered] }, now)
  expect(told[1]).toMatchObject({ note: '请在11月23日 17:00前接受', state: 'done' })
  expect(told[2]).toEqual({ title: '请您接受', when: '今天 17:00前', state: 'now' })
})

test('a confirmed booking waits for the visit, until that is over', () => {
  const confirmed = { ...booking, status: 'confirmed' as const, holdUntil: null }
  expect(progressOf(confirmed, now).at(-1)?.state).toBe('now')
  expect(progressOf(confirmed, booking.end).at(-1)?.state).toBe('done')
})

test('a declined one ends with its reason and promises nothing more', () => {
  const declined = {
    ...booking,
    status: 'declined' as const,
    steps: [asked, { event: 'decline' as const, at: now, label: '社区答复', reason: '材料不全' }],
  }
  expect(progressOf(declined, now).at(-1)).toMatchObject({ state: 'stopped', note: '原因：材料不全' })
  expect(progressOf(declined, now)).toHaveLength(2)
})
