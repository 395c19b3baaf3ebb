import { personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { leaders } from '../../shared/contracts/leaders'
import { at } from '../../shared/domain/shanghai'
import { cancel, confirm, move, wish } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, leader, put, SLOT_A, SLOT_B, staff } from '../world'
import { consentOf } from './notes'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack, { capacity: 3 }))

const tickAt = async (day: string, clock: string) => {
  await stack.setClock(at(day, clock))
  return stack.tick()
}
const TITLES = /快到时间|快过确认期限|快到期/
/** Who was reminded, and of which time. */
async function reminded(): Promise<[who: string, clock: string][]> {
  const rows = (await stack.all('messages')).filter(({ title }) => TITLES.test(title))
  return rows.map(({ person, body }) => [person, /\d+:\d\d/.exec(body)?.[0] ?? ''])
}
const book = async (slot = SLOT_A) => (await stack.ask(ann, bookings.request, wish(slot))).booking
const [annId, staffId, leaderId] = [ann, staff, leader].map(personIdOf)

test('a confirmed booking is reminded of the evening before and two hours before, each once, in the inbox and by WeChat', async () => {
  put(stack, 'consents', [consentOf(ann, 'reminder', { granted: 5, left: 5 })])
  await confirm(stack, await book(SLOT_B))
  await tickAt('2026-11-23', '17:59')
  expect(await reminded()).toEqual([])
  for (const clock of ['18:00', '18:01']) await tickAt('2026-11-23', clock)
  expect(await reminded()).toEqual([[annId, '9:00']])
  for (const clock of ['07:00', '07:01', '08:30']) await tickAt('2026-11-24', clock)
  expect(await reminded()).toHaveLength(2)
  const sent = (await stack.messages()).filter(({ payload }) => payload.template_id === 'test-template-reminder')
  expect(sent.map(({ payload }) => (payload.data as { time2: { value: string } }).time2.value)).toEqual([
    '2026-11-24 09:00',
    '2026-11-24 09:00',
  ])
})

test('a timer that slept through both gives the later one alone, and none once the time has come', async () => {
  for (const slot of [SLOT_A, SLOT_B]) await confirm(stack, await book(slot))
  await stack.tick()
  // The first began a quarter of an hour ago.
  await tickAt('2026-11-24', '08:45')
  expect(await reminded()).toEqual([[annId, '9:00']])
  await tickAt('2026-11-24', '09:30')
  expect(await reminded()).toHaveLength(1)
})

test('a booking that moves is reminded of at its new time, and not at its old one', async () => {
  const booking = await book(SLOT_A)
  await confirm(stack, booking)
  await stack.tick()
  await move(stack, ann, booking, SLOT_B)
  await confirm(stack, booking)
  await tickAt('2026-11-23', '18:00')
  expect(await reminded()).toEqual([[annId, '9:00']])
})

test('a booking that is cancelled is not reminded of', async () => {
  const booking = await book()
  await confirm(stack, booking)
  await stack.tick()
  await cancel(stack, ann, booking)
  await tickAt('2026-11-23', '18:00')
  expect(await reminded()).toEqual([])
  expect((await stack.one('bookings', booking))?.remindAt).toBeNull()
})

test('staff are told an hour before a hold expires, once, and not when it has been answered', async () => {
  const [waiting, answered] = [await book(SLOT_A), await book(SLOT_B)]
  const holdUntil = (await stack.one('bookings', waiting))?.holdUntil ?? 0
  expect(holdUntil).toBe(at('2026-11-23', '14:30'))
  await confirm(stack, answered)
  await tickAt('2026-11-23', '13:29')
  expect(await reminded()).toEqual([])
  for (const clock of ['13:30', '13:31']) await tickAt('2026-11-23', clock)
  expect(await reminded()).toEqual([[staffId, '14:30']])
})

test('a reminder whose run died before it was marked off is given once all the same', async () => {
  await confirm(stack, await book())
  await stack.tick()
  await stack.setClock(at('2026-11-23', '18:00'))
  const write = { function: 'tick', action: 'database.modifyDocument', collection: 'bookings' }
  await stack.fault({ match: write, kind: 'crash-before' })
  await expect(stack.tick()).rejects.toThrow('died')
  await tickAt('2026-11-23', '18:03')
  expect(await reminded()).toHaveLength(1)
})

test('whoever owes an answer is told an hour before it is due: the leader, then staff of what went to them', async () => {
  const ask = { building: BUILDING, kind: 'question' as const, text: '楼道的灯什么时候修？', key: newKey() }
  const { request } = await stack.ask(ann, leaders.ask, ask)
  const due = (await stack.one('helpRequests', request.id))?.due ?? 0
  await stack.setClock(due - 60 * 60_000)
  await stack.tick()
  expect((await reminded()).map(([who]) => who)).toEqual([leaderId])
  await stack.setClock(due)
  await stack.tick()
  const second = (await stack.one('helpRequests', request.id))?.due ?? 0
  await stack.setClock(second - 60 * 60_000)
  await stack.tick()
  expect((await reminded()).map(([who]) => who)).toEqual([leaderId, staffId])
})
