import { bookings } from '../../shared/contracts/bookings'
import { notifications } from '../../shared/contracts/notifications'
import { at, HOUR } from '../../shared/domain/shanghai'
import { codeOf, confirm, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, manager, SLOT_A, staff } from '../world'
import { codeOfStep, said, statusOf, take } from './desk-steps'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
let booking: string
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  booking = await declined()
})
afterEach(async () => expect(await findingsAtRest(stack)).toEqual([]))

async function declined(slot = SLOT_A): Promise<string> {
  const asked = await stack.ask(ann, bookings.request, wish(slot))
  await take(stack, 'decline', asked.booking)
  return asked.booking
}

test('a mistaken decline is undone: the booking has a place again under a new claim, and waits for an answer anew', async () => {
  await stack.setClock(MONDAY + HOUR)
  expect((await take(stack, 'reopen', booking)).data).toMatchObject({
    status: 'pending',
    rev: 2,
    holdUntil: at('2026-11-23', '15:30'),
  })
  expect(await stack.one('bookings', booking)).toMatchObject({ live: true, claim: `${booking}#2` })
  expect((await stack.one('slots', SLOT_A))?.claims.map(({ id }) => id)).toEqual([`${booking}#2`])
  await stack.tick()
  expect((await stack.ask(ann, notifications.inbox, {})).messages[0]).toMatchObject({ title: '预约重新办理' })
  expect(codeOf(await confirm(stack, booking))).toBe('OK')
})

test('a reopen may be sent again with its key, and claims no second place', async () => {
  const input = await said(stack, 'reopen', booking)
  const first = await stack.call(staff, bookings.reopen, input)
  expect((await stack.call(staff, bookings.reopen, input)).data).toEqual(first.data)
  expect((await stack.call(manager, bookings.reopen, { ...input, key: newKey() })).error).toMatchObject({
    code: 'STALE',
  })
  expect((await stack.one('slots', SLOT_A))?.left).toBe(0)
})

test('a decline is not undone where the place has gone, with nothing written', async () => {
  await stack.ask(bob, bookings.request, wish(SLOT_A))
  const before = everything(stack)
  expect(await codeOfStep(stack, 'reopen', booking)).toBe('SLOT_FULL')
  expect(everything(stack)).toEqual(before)
})

test('nor where the slot was closed, has begun, or the decline is more than a day old', async () => {
  const later = await declined(`${SLOT_A.slice(0, -15)}202611260830+30`)
  alter(stack, 'slots', SLOT_A, { $set: { open: false } })
  expect(await codeOfStep(stack, 'reopen', booking)).toBe('SLOT_CLOSED')
  alter(stack, 'slots', SLOT_A, { $set: { open: true } })
  const before = everything(stack)
  await stack.setClock(at('2026-11-24', '08:30'))
  expect(await codeOfStep(stack, 'reopen', booking)).toBe('SLOT_PAST')
  await stack.setClock(MONDAY + 24 * HOUR + 60_000)
  expect(await codeOfStep(stack, 'reopen', later)).toBe('TOO_LATE_TO_REOPEN')
  expect(everything(stack)).toEqual(before)
  await stack.setClock(MONDAY + 24 * HOUR - 60_000)
  expect(await codeOfStep(stack, 'reopen', later)).toBe('OK')
})

test('a slot whose capacity was changed since is claimed as it stands now', async () => {
  alter(stack, 'slots', SLOT_A, { $inc: { version: 3, capacity: 1, left: 1 } })
  expect(await codeOfStep(stack, 'reopen', booking)).toBe('OK')
})

test('a resident who has asked for the same slot again needs no reopening, and the desk is told so', async () => {
  await stack.ask(ann, bookings.request, wish(SLOT_A))
  expect(await codeOfStep(stack, 'reopen', booking)).toBe('THEIRS_ALREADY')
})

test('of two who reopen at once, one is heard, the other told what stands, and the place is claimed once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [one, other] = [await said(stack, 'reopen', booking), await said(stack, 'reopen', booking)]
    const answers = await Promise.all([
      stack.call(staff, bookings.reopen, one),
      stack.call(manager, bookings.reopen, other),
    ])
    expect(answers.map(codeOf).sort()).toEqual(['OK', 'STALE'])
    expect(await statusOf(stack, booking)).toBe('pending')
    expect((await stack.one('slots', SLOT_A))?.claims).toHaveLength(1)
    await take(stack, 'decline', booking)
  }
})

test('a booking of another community is not there to be reopened', async () => {
  const { rev } = (await stack.one('bookings', booking))!
  const input = { community: HOME, booking: `b${'0'.repeat(32)}`, rev, reason: '点错了', key: newKey() }
  expect(codeOf(await stack.call(staff, bookings.reopen, input))).toBe('BOOKING_UNKNOWN')
})
