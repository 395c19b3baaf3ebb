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

test('who is asked for more reads what, and that the community looks again after', () => {
  const step = { event: 'askMore' as const, at: now, label: '社区请您补充', reason: '近期的照片' }
  const steps = progressOf({ ...booking, status: 'asking', steps: [asked, step] }, now)
  expect(steps.map(({ title, state }) => [title, state])).toEqual([
    ['提交预约', 'done'],
    ['社区请您补充', 'done'],
    ['等您补充', 'now'],
    ['等社区确认', 'next'],
    ['到2号窗口办理', 'next'],
  ])
  expect(steps[1]?.note).toBe('要补充的：近期的照片')
})

test('a visit that was called off or missed has stopped; one that was finished has not', () => {
  const ended = (event: 'callOff' | 'miss' | 'finish', status: 'cancelled' | 'noShow' | 'completed') =>
    progressOf({ ...booking, status, steps: [asked, { event, at: now, label: '', reason: '好的' }] }, now).at(-1)
  expect(ended('callOff', 'cancelled')).toMatchObject({ state: 'stopped', note: '原因：好的' })
  expect(ended('miss', 'noShow')).toMatchObject({ state: 'stopped' })
  expect(ended('finish', 'completed')).toMatchObject({ state: 'done', note: '社区留言：好的' })
})

test('who has come waits to be called, then is being served', () => {
  const at = (status: 'arrived' | 'serving') => progressOf({ ...booking, status }, now).at(-1)
  expect([at('arrived'), at('serving')]).toMatchObject([
    { title: '在2号窗口旁等候叫号', state: 'now' },
    { title: '正在2号窗口办理', state: 'now' },
  ])
})
