import { bookings } from '../../shared/contracts/bookings'
import { home } from '../../shared/contracts/home'
import { notifications } from '../../shared/contracts/notifications'
import { at, MINUTE } from '../../shared/domain/shanghai'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, ITEM, SLOT_A, SLOT_B, settle, staff } from '../world'

let stack: Stack
beforeEach(async () => {
  stack = await startStack()
  settle(stack)
})
afterEach(() => stack.close())

const asks = (slot = SLOT_A, key = newKey()) => ({ slot, version: 0, seats: 1, note: '', key })

test('a resident asks, staff confirm, and the resident finds it confirmed with a message in the inbox', async () => {
  const asked = await stack.ask(ann, bookings.request, asks())
  expect(asked).toMatchObject({ status: 'pending', rev: 0, holdUntil: at('2026-11-23', '14:30') })

  const waiting = await stack.ask(staff, bookings.desk, { community: HOME, view: 'waiting' })
  expect(waiting.bookings.map((row) => [row.id, row.item.title])).toEqual([[asked.booking, '老年人优待证办理']])

  const confirmed = await stack.ask(staff, bookings.confirm, {
    community: HOME,
    booking: asked.booking,
    rev: 0,
    key: newKey(),
  })
  expect(confirmed).toMatchObject({ status: 'confirmed', rev: 1, holdUntil: null })

  await stack.ask(ann, notifications.consent, {
    answers: [{ template: 'bookingAnswered', answer: 'accept' }],
    key: newKey(),
  })
  await stack.tick()
  const mine = await stack.ask(ann, bookings.mine, { view: 'live' })
  expect(mine.bookings[0]).toMatchObject({ id: asked.booking, status: 'confirmed' })
  const inbox = await stack.ask(ann, notifications.inbox, {})
  expect(inbox.unread).toBe(1)
  expect(inbox.messages[0]).toMatchObject({
    title: '预约已确认',
    link: `/features/booking/pages/detail/index?booking=${asked.booking}`,
  })
  expect(inbox.messages[0]?.body).toContain('11月24日 上午8:30')
  expect(await stack.messages()).toHaveLength(1)
})

test('the place is taken from the first request on, and given back by a decline', async () => {
  const asked = await stack.ask(ann, bookings.request, asks())
  expect((await stack.call(bob, bookings.request, asks())).error?.code).toBe('SLOT_FULL')
  const [row] = (await stack.ask(staff, bookings.desk, { community: HOME, view: 'waiting' })).bookings
  await stack.ask(staff, bookings.decline, {
    community: HOME,
    booking: asked.booking,
    rev: 0,
    slot: row!.slot,
    claim: row!.claim,
    seats: row!.seats,
    reason: '当天窗口临时停办',
    key: newKey(),
  })
  await stack.ask(bob, bookings.request, asks())
  const detail = await stack.ask(ann, bookings.detail, { booking: asked.booking })
  expect(detail.status).toBe('declined')
  expect(detail.steps.at(-1)).toMatchObject({ event: 'decline', reason: '当天窗口临时停办' })
})

test('a booking can be moved and then cancelled, and each place it leaves is free again', async () => {
  const asked = await stack.ask(ann, bookings.request, asks())
  const held = {
    booking: asked.booking,
    status: 'pending' as const,
    rev: 0,
    slot: SLOT_A,
    claim: `${asked.booking}#0`,
    seats: 1,
  }
  const moved = await stack.ask(ann, bookings.reschedule, { ...held, to: SLOT_B, version: 0, key: newKey() })
  expect(moved).toMatchObject({ slot: SLOT_B, claim: `${asked.booking}#1`, rev: 1 })
  expect((await stack.one('slots', SLOT_A))?.left).toBe(1)
  await stack.ask(ann, bookings.cancel, { ...held, rev: 1, slot: SLOT_B, claim: moved.claim, key: newKey() })
  expect((await stack.one('slots', SLOT_B))?.left).toBe(1)
  expect((await stack.ask(ann, bookings.mine, { view: 'past' })).bookings[0]?.status).toBe('cancelled')
})

test('a request that nobody answers expires at its deadline and frees the place; a late confirm is told so', async () => {
  const asked = await stack.ask(ann, bookings.request, asks())
  await stack.setClock(asked.holdUntil! + MINUTE)
  const late = await stack.call(staff, bookings.confirm, {
    community: HOME,
    booking: asked.booking,
    rev: 0,
    key: newKey(),
  })
  expect(late.error?.code).toBe('HOLD_EXPIRED')
  const { jobs } = await stack.tick()
  expect(jobs.expireHolds).toMatchObject({ expired: 1 })
  expect((await stack.one('slots', SLOT_A))?.left).toBe(1)
  expect((await stack.ask(ann, notifications.inbox, {})).messages[0]?.title).toBe('预约超时未确认')
})

test('the fortnight of an item comes in days, without who has booked', async () => {
  await stack.ask(ann, bookings.request, asks())
  const { days } = await stack.ask(bob, bookings.slots, { item: ITEM })
  expect(days).toHaveLength(14)
  expect(days[0]?.day).toBe('2026-11-23')
  const [slot] = days[1]!.slots
  expect(slot).toEqual({
    id: SLOT_A,
    start: at('2026-11-24', '08:30'),
    end: at('2026-11-24', '09:00'),
    capacity: 1,
    left: 0,
    open: true,
    version: 0,
    offHours: false,
    waits: 0,
  })
})

test('slots that have begun, are about to, or do not exist are refused, each in its own words', async () => {
  await stack.setClock(at('2026-11-24', '08:10'))
  expect((await stack.call(ann, bookings.request, asks())).error?.code).toBe('SLOT_TOO_SOON')
  await stack.setClock(at('2026-11-24', '08:31'))
  expect((await stack.call(ann, bookings.request, asks())).error?.code).toBe('SLOT_PAST')
  await stack.setClock(MONDAY)
  expect((await stack.call(ann, bookings.request, asks(`${ITEM}@w9@202611240830+30`))).error?.code).toBe('SLOT_UNKNOWN')
  expect(await stack.all('bookings')).toEqual([])
})

test('a request repeated when its slot is too close, or has begun, is told of the booking that it made', async () => {
  const wish = asks()
  const asked = await stack.ask(ann, bookings.request, wish)
  for (const clock of ['08:10', '08:31']) {
    await stack.setClock(at('2026-11-24', clock))
    expect(await stack.ask(ann, bookings.request, wish)).toEqual(asked)
  }
  expect((await stack.call(ann, bookings.request, { ...wish, note: '别的备注' })).error?.code).toBe('SLOT_PAST')
  await stack.tick()
  expect((await stack.call(ann, bookings.request, wish)).error?.code).toBe('SLOT_PAST')
})

test('a confirmed booking ends by itself two hours after its time, and moves to the past list', async () => {
  const asked = await stack.ask(ann, bookings.request, asks())
  await stack.ask(staff, bookings.confirm, { community: HOME, booking: asked.booking, rev: 0, key: newKey() })
  await stack.setClock(at('2026-11-24', '10:59'))
  await stack.tick()
  expect((await stack.ask(ann, bookings.mine, { view: 'live' })).bookings[0]?.status).toBe('confirmed')
  expect((await stack.ask(ann, home.firstScreen, {})).next).toBeNull()
  await stack.setClock(at('2026-11-24', '11:00'))
  await stack.tick()
  expect((await stack.ask(ann, bookings.mine, { view: 'live' })).bookings).toEqual([])
  expect((await stack.ask(ann, bookings.mine, { view: 'past' })).bookings[0]?.status).toBe('ended')
  expect(await stack.one('slots', SLOT_A)).toMatchObject({ left: 1, claims: [] })
})

test('a content check that cannot answer lets the booking through, marked for a person to read', async () => {
  await stack.post('/control/openapi', { api: 'security.msgSecCheck', errCode: 45009 })
  const asked = await stack.ask(ann, bookings.request, { ...asks(), note: '请留靠门的位子' })
  const { bookings: rows } = await stack.ask(staff, bookings.desk, { community: HOME, view: 'waiting' })
  expect(rows.find(({ id }) => id === asked.booking)).toMatchObject({ noteNeedsReview: true })
})

test('of requests due at the same moment, the one that comes first stands first on the desk', async () => {
  const later = await stack.ask(ann, bookings.request, asks(SLOT_B))
  const sooner = await stack.ask(bob, bookings.request, asks(SLOT_A))
  const { bookings: rows } = await stack.ask(staff, bookings.desk, { community: HOME, view: 'waiting' })
  expect(rows[0]?.holdUntil).toBe(rows[1]?.holdUntil)
  expect(rows.map(({ id }) => id)).toEqual([sooner.booking, later.booking])
})
