import { bookings } from '../../shared/contracts/bookings'
import { HOUR, MINUTE } from '../../shared/domain/shanghai'
import { cancel, codeOf, held, move, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, HOME, manager, SLOT_A, SLOT_B, staff, staffElsewhere } from '../world'
import { everything, renew } from './warm-stack'

let stack: Stack
let booking: string
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack, { capacity: 2 })
  booking = (await stack.ask(ann, bookings.request, wish(SLOT_A))).booking
})
afterEach(async () => expect(await findingsAtRest(stack)).toEqual([]))

const confirm = (who = staff, { rev = 0, key = newKey(), community = HOME } = {}) =>
  stack.call(who, bookings.confirm, { community, booking, rev, key })

/** Declines with what the desk shows of the booking, changed as told. */
const decline = (who = staff, change: object = {}) => {
  const shown = { slot: SLOT_A, claim: `${booking}#0`, seats: 1, reason: '当天窗口临时停办' }
  return stack.call(who, bookings.decline, { community: HOME, booking, rev: 0, key: newKey(), ...shown, ...change })
}

const historyOf = async () => (await stack.one('bookings', booking))?.history.map(({ event }) => event)

test('confirming twice with one key is one success; with another key it is stale and says how things stand', async () => {
  const key = newKey()
  const first = await confirm(staff, { key })
  expect((await confirm(staff, { key })).data).toEqual(first.data)
  expect((await confirm()).error).toMatchObject({ code: 'STALE', detail: { status: 'confirmed', rev: 1 } })
  expect((await confirm(staff, { rev: 1 })).error).toMatchObject({
    code: 'NOT_NOW',
    detail: { status: 'confirmed', rev: 1 },
  })
  expect(await historyOf()).toEqual(['request', 'confirm'])
})

test('a colleague who sends the same key has not confirmed it', async () => {
  const key = newKey()
  await confirm(staff, { key })
  expect(codeOf(await confirm(manager, { key }))).toBe('STALE')
})

test('a decline needs a reason of two letters at least, and a hundred at most', async () => {
  const before = everything(stack)
  for (const reason of [undefined, '', ' ', '好', '长'.repeat(101)]) {
    const { error } = await decline(staff, { reason })
    expect(error).toMatchObject({ code: 'MALFORMED', fields: { reason: expect.stringMatching(/原因/) } })
  }
  expect(everything(stack)).toEqual(before)
})

test('a decline whose reason content security refuses is not sent, and the request still waits', async () => {
  expect(codeOf(await decline(staff, { reason: '这里是违规测试' }))).toBe('CONTENT_REFUSED')
  expect(await stack.one('bookings', booking)).toMatchObject({ status: 'pending', rev: 0 })
})

test('a decline that does not name the slot, claim and seats of the booking changes nothing', async () => {
  const before = everything(stack)
  const lies = [{ slot: SLOT_B }, { claim: `${booking}#1` }, { seats: 2 }, { rev: 3 }]
  const codes: string[] = []
  for (const lie of lies) codes.push(codeOf(await decline(staff, lie)))
  expect(codes).toEqual(['NOT_NOW', 'NOT_NOW', 'NOT_NOW', 'STALE'])
  expect(everything(stack)).toEqual(before)
})

test('a repeated decline that lies about the claim frees no other place', async () => {
  const other = (await stack.ask('test-bob', bookings.request, wish(SLOT_A))).booking
  const key = newKey()
  await decline(staff, { key })
  await decline(staff, { key, claim: `${other}#0` })
  expect((await stack.one('slots', SLOT_A))?.claims.map(({ id }) => id)).toEqual([`${other}#0`])
})

test('what was cancelled, moved, declined or has lapsed cannot be confirmed, and staff are told which', async () => {
  await cancel(stack, ann, booking)
  expect((await confirm()).error).toMatchObject({ code: 'STALE', detail: { status: 'cancelled' } })

  booking = (await stack.ask(ann, bookings.request, wish(SLOT_A))).booking
  await move(stack, ann, booking, SLOT_B)
  expect((await confirm()).error).toMatchObject({ code: 'STALE', detail: { status: 'pending', rev: 1 } })
  expect(codeOf(await confirm(staff, { rev: 1 }))).toBe('OK')

  booking = (await stack.ask(ann, bookings.request, wish(SLOT_A))).booking
  await decline()
  expect((await confirm()).error).toMatchObject({ code: 'STALE', detail: { status: 'declined' } })

  booking = (await stack.ask(ann, bookings.request, wish(SLOT_A))).booking
  await stack.setClock(MONDAY + 8 * HOUR)
  expect(codeOf(await confirm())).toBe('HOLD_EXPIRED')
  await stack.tick()
  expect(codeOf(await confirm())).toBe('HOLD_EXPIRED')
  expect(codeOf(await decline())).toBe('HOLD_EXPIRED')
})

test('a hold lasts to its last moment and not beyond', async () => {
  const { holdUntil } = (await stack.one('bookings', booking))!
  await stack.setClock(holdUntil! - MINUTE)
  const later = (await stack.ask('test-bob', bookings.request, wish(SLOT_A))).booking
  expect(codeOf(await confirm())).toBe('OK')
  booking = later
  await stack.setClock((await stack.one('bookings', later))!.holdUntil!)
  expect(codeOf(await confirm())).toBe('HOLD_EXPIRED')
})

test('staff of another community are told that it is not theirs, whichever community they name', async () => {
  const before = everything(stack)
  expect(codeOf(await confirm(staffElsewhere))).toBe('WRONG_PLACE')
  expect(codeOf(await confirm(staffElsewhere, { community: 'minghu.chunhe.qinghe' }))).toBe('BOOKING_UNKNOWN')
  expect(everything(stack)).toEqual(before)
})

test('when two at the desk answer at once, one is heard and the other is told what stands', async () => {
  for (let round = 0; round < 5; round += 1) {
    const answers = await Promise.all([confirm(staff), decline(manager)])
    const winner = answers.findIndex((answer) => answer.data !== undefined)
    const status = ['confirmed', 'declined'][winner]
    expect(answers[winner]?.data?.status).toBe(status)
    expect(answers[1 - winner]?.error).toMatchObject({ code: 'STALE', detail: { status, rev: 1 } })
    expect((await stack.one('bookings', booking))?.status).toBe(status)
    const echo = await held(stack, booking)
    if (status === 'confirmed') await stack.ask(ann, bookings.cancel, { ...echo, key: newKey() })
    booking = (await stack.ask(ann, bookings.request, wish(SLOT_A))).booking
  }
})

test('a resident who cancels while staff confirm ends with one of the two, and the place goes with it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [cancelled, confirmed] = await Promise.all([cancel(stack, ann, booking), confirm()])
    const { status, rev } = (await stack.one('bookings', booking))!
    expect([codeOf(cancelled), codeOf(confirmed), status, rev]).toEqual(
      status === 'cancelled' ? ['OK', 'STALE', 'cancelled', 1] : ['STALE', 'OK', 'confirmed', 1],
    )
    if (status === 'confirmed') await cancel(stack, ann, booking)
    booking = (await stack.ask(ann, bookings.request, wish(SLOT_A))).booking
  }
})
