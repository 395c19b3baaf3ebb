import { bookings } from '../../shared/contracts/bookings'
import { notifications } from '../../shared/contracts/notifications'
import { at, HOUR, MINUTE } from '../../shared/domain/shanghai'
import { codeOf, confirm, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, manager, SLOT_A, SLOT_B, staff, staffElsewhere } from '../world'
import { codeOfStep, confirmed, SOON, said, statusOf, take } from './desk-steps'
import { everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack, { capacity: 2 }))
afterEach(async () => expect(await findingsAtRest(stack)).toEqual([]))

const START = at('2026-11-23', '10:00')
const END = at('2026-11-23', '10:30')
const left = async (slot = SOON) => (await stack.one('slots', slot))?.left
const newest = async (who = ann) => (await stack.ask(who, notifications.inbox, {})).messages[0]

test('a visit goes from arriving over being served to done; the place is free again and the person is told', async () => {
  const booking = await confirmed(stack)
  for (const [step, status] of [
    ['checkIn', 'arrived'],
    ['start', 'serving'],
  ] as const) {
    expect((await take(stack, step, booking)).data).toMatchObject({ booking, status, holdUntil: null })
    expect(await left()).toBe(1)
  }
  expect((await take(stack, 'finish', booking, { note: '证件当场领走' })).data).toMatchObject({
    status: 'completed',
    rev: 4,
  })
  expect(await left()).toBe(2)
  const { steps, status } = await stack.ask(ann, bookings.detail, { booking })
  expect(status).toBe('completed')
  expect(steps.map(({ event }) => event)).toEqual(['request', 'confirm', 'checkIn', 'start', 'finish'])
  expect(steps.at(-1)).toMatchObject({ reason: '证件当场领走' })
  await stack.tick()
  expect(await newest()).toMatchObject({ title: '已经办结' })
})

test('who comes to an empty hall is served without being checked in, and a finish needs no words', async () => {
  const booking = await confirmed(stack)
  expect(await codeOfStep(stack, 'start', booking)).toBe('OK')
  expect(await codeOfStep(stack, 'finish', booking)).toBe('OK')
  expect((await stack.one('bookings', booking))?.history.at(-1)).not.toHaveProperty('reason')
})

test('nobody is checked in or served more than two hours before the start', async () => {
  const booking = await confirmed(stack, SLOT_A)
  const start = at('2026-11-24', '08:30')
  const before = everything(stack)
  for (const instant of [START, start - 2 * HOUR - MINUTE]) {
    await stack.setClock(instant)
    expect(await codeOfStep(stack, 'checkIn', booking)).toBe('TOO_EARLY')
    expect(await codeOfStep(stack, 'start', booking)).toBe('TOO_EARLY')
  }
  expect(everything(stack)).toEqual(before)
  await stack.setClock(start - 2 * HOUR)
  expect(await codeOfStep(stack, 'checkIn', booking)).toBe('OK')
})

test('who has not come ten minutes after the start is missed, not before; the place goes back and they are told', async () => {
  const booking = await confirmed(stack)
  await stack.setClock(START + 9 * MINUTE)
  expect(await codeOfStep(stack, 'miss', booking)).toBe('TOO_EARLY_TO_MISS')
  await stack.setClock(START + 10 * MINUTE)
  expect((await take(stack, 'miss', booking)).data).toMatchObject({ status: 'noShow' })
  expect(await left()).toBe(2)
  await stack.tick()
  expect(await newest()).toMatchObject({ title: '没有等到您' })
})

test('who has not come can still be noted as missed after the end, until it ends by itself two hours later', async () => {
  const [one, other] = [await confirmed(stack), await confirmed(stack, SOON, bob)]
  await stack.setClock(END + 2 * HOUR - MINUTE)
  await stack.tick()
  expect((await take(stack, 'miss', one)).data).toMatchObject({ status: 'noShow' })
  await stack.setClock(END + 2 * HOUR)
  await stack.tick()
  expect([await statusOf(stack, other), await codeOfStep(stack, 'miss', other)]).toEqual(['ended', 'NOT_NOW'])
})

test('only a manager excuses a missed booking, with a reason that its person reads', async () => {
  const booking = await confirmed(stack)
  await stack.setClock(START + 10 * MINUTE)
  await take(stack, 'miss', booking)
  expect(await codeOfStep(stack, 'excuse', booking)).toBe('WRONG_ROLE')
  expect((await take(stack, 'excuse', booking, { who: manager })).data).toMatchObject({ status: 'ended' })
  expect((await stack.one('bookings', booking))?.history.at(-1)).toMatchObject({ role: 'manager', reason: '当天住院' })
  await stack.tick()
  expect((await newest())?.body).toContain('当天住院')
})

test('the community calls a confirmed visit off, with the reason and the place back, also when the person has come', async () => {
  const [booking, other] = [await confirmed(stack), await confirmed(stack, SLOT_B)]
  await take(stack, 'checkIn', booking)
  for (const one of [booking, other]) {
    expect((await take(stack, 'callOff', one)).data).toMatchObject({ status: 'cancelled', holdUntil: null })
  }
  expect([await left(), await left(SLOT_B)]).toEqual([2, 2])
  await stack.tick()
  expect((await newest())?.body).toContain('被社区取消：当天窗口临时停办')
})

test('what the desk writes to a resident is checked before it is sent', async () => {
  const booking = await confirmed(stack)
  expect(await codeOfStep(stack, 'callOff', booking, { reason: '这里是违规测试' })).toBe('CONTENT_REFUSED')
  await take(stack, 'start', booking)
  expect(await codeOfStep(stack, 'finish', booking, { note: '这里是违规测试' })).toBe('CONTENT_REFUSED')
  expect(await statusOf(stack, booking)).toBe('serving')
})

test('who came and was never finished ends two hours after the end too, and the place goes back', async () => {
  const [one, other] = [await confirmed(stack), await confirmed(stack, SOON, bob)]
  await take(stack, 'checkIn', one)
  await take(stack, 'start', other)
  await stack.setClock(END + 2 * HOUR - MINUTE)
  await stack.tick()
  expect([await statusOf(stack, one), await statusOf(stack, other)]).toEqual(['arrived', 'serving'])
  await stack.setClock(END + 2 * HOUR)
  expect((await stack.tick()).jobs.endBookings).toEqual({ ended: 2, outrun: 0 })
  expect([await statusOf(stack, one), await statusOf(stack, other), await left()]).toEqual(['ended', 'ended', 2])
})

test('each step may be sent again with its key and says the same; a colleague’s step on the same is told what stands', async () => {
  const booking = await confirmed(stack)
  for (const step of ['checkIn', 'start', 'finish'] as const) {
    const input = await said(stack, step, booking)
    const first = await stack.call(staff, bookings[step], input)
    expect((await stack.call(staff, bookings[step], input)).data).toEqual(first.data)
    const { error } = await stack.call(manager, bookings[step], { ...input, key: newKey() })
    expect(error).toMatchObject({ code: 'STALE', detail: { status: first.data?.status, rev: first.data?.rev } })
  }
})

test('of two at the desk who note different things at once, one is heard and the other told what stands', async () => {
  const booking = await confirmed(stack)
  await stack.setClock(START + 10 * MINUTE)
  const [missed, arrived] = await Promise.all([
    take(stack, 'miss', booking),
    take(stack, 'checkIn', booking, { who: manager }),
  ])
  const status = (await statusOf(stack, booking))!
  expect([codeOf(missed), codeOf(arrived)].sort()).toEqual(['OK', 'STALE'])
  expect((missed.error ?? arrived.error)?.detail).toEqual({ status, rev: 2 })
  expect(await left()).toBe(status === 'noShow' ? 2 : 1)
})

test('a step that its booking is not ready for is refused, whatever the page believes, and nothing is written', async () => {
  const { booking } = await stack.ask(ann, bookings.request, wish(SOON))
  const pending = everything(stack)
  const onPending = { callOff: { status: 'confirmed' }, start: { status: 'confirmed' } }
  for (const step of ['reopen', 'callOff', 'checkIn', 'start', 'finish', 'excuse'] as const) {
    const change = { ...(onPending as Record<string, object>)[step], who: step === 'excuse' ? manager : staff }
    expect([step, await codeOfStep(stack, step, booking, change)]).toEqual([step, 'NOT_NOW'])
  }
  expect(everything(stack)).toEqual(pending)
  await confirm(stack, booking)
  const before = everything(stack)
  for (const step of ['askMore', 'reopen', 'finish', 'decline', 'excuse'] as const) {
    const who = step === 'excuse' ? manager : staff
    expect([step, await codeOfStep(stack, step, booking, { who })]).toEqual([step, 'NOT_NOW'])
  }
  expect(everything(stack)).toEqual(before)
})

test('a step that lies about the place that the booking holds frees none', async () => {
  const booking = await confirmed(stack)
  const before = everything(stack)
  for (const lie of [{ slot: SLOT_B }, { claim: `${booking}#7` }, { seats: 2 }]) {
    expect(await codeOfStep(stack, 'callOff', booking, lie)).toBe('NOT_NOW')
  }
  expect(everything(stack)).toEqual(before)
})

test('staff of another community cannot take a step with a booking of this one', async () => {
  const booking = await confirmed(stack)
  const before = everything(stack)
  for (const step of ['checkIn', 'start', 'callOff', 'miss', 'reopen', 'askMore'] as const) {
    expect(await codeOfStep(stack, step, booking, { who: staffElsewhere })).toBe('WRONG_PLACE')
    const community = 'minghu.chunhe.qinghe'
    expect(await codeOfStep(stack, step, booking, { who: staffElsewhere, community })).toBe('BOOKING_UNKNOWN')
  }
  expect(everything(stack)).toEqual(before)
})

test('the desk sees of each booking what was done last and by which colleague, and what is over apart', async () => {
  const [one, other] = [await confirmed(stack), await confirmed(stack, SOON, bob)]
  await take(stack, 'checkIn', one, { who: manager })
  await take(stack, 'callOff', other)
  const day = async (view: 'day' | 'over') =>
    (await stack.ask(staff, bookings.desk, { community: HOME, view, day: '2026-11-23' })).bookings
  expect((await day('day')).map(({ id, status, last }) => [id, status, last?.event, last?.name])).toEqual([
    [one, 'arrived', 'checkIn', '管理员'],
  ])
  expect((await day('over')).map(({ id, last }) => [id, last?.label, last?.name, last?.reason])).toEqual([
    [other, '社区取消', '工作人员', '当天窗口临时停办'],
  ])
})
