import { bookings } from '../../shared/contracts/bookings'
import { content } from '../../shared/contracts/content'
import { notifications } from '../../shared/contracts/notifications'
import { at, MINUTE } from '../../shared/domain/shanghai'
import { cancel, codeOf, confirm, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, ITEM, SLOT_A, staff } from '../world'
import { codeOfStep, statusOf, take } from './desk-steps'
import { everything, renew } from './warm-stack'

let stack: Stack
let booking: string
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack)
  booking = (await stack.ask(ann, bookings.request, wish(FRIDAY, { note: '坐轮椅来' }))).booking
})
afterEach(async () => expect(await findingsAtRest(stack)).toEqual([]))

const FRIDAY = `${ITEM}@w1@202611270830+30`

const supplied = async (text = '照片已经重拍', change: object = {}) => {
  const { rev, slot, note } = (await stack.one('bookings', booking))!
  return { booking, rev, slot, note, text, key: newKey(), ...change }
}
const supply = async (text?: string, change: object = {}, who = ann) =>
  stack.call(who, bookings.supply, await supplied(text, change))

test('staff ask for more: the answer’s clock stands still, and the place stays held for two working days', async () => {
  const { data } = await take(stack, 'askMore', booking)
  expect(data).toMatchObject({ status: 'asking', rev: 1, holdUntil: at('2026-11-25', '09:00') })
  await stack.setClock(at('2026-11-24', '17:00'))
  await stack.tick()
  expect(await statusOf(stack, booking)).toBe('asking')
  expect(codeOf(await stack.call(bob, bookings.request, wish(FRIDAY)))).toBe('SLOT_FULL')
  expect((await stack.ask(ann, notifications.inbox, {})).messages[0]?.body).toContain('请补充近期的照片')
})

test('the place is held no longer than to its own start', async () => {
  const { booking: near } = await stack.ask(bob, bookings.request, wish(SLOT_A))
  expect((await take(stack, 'askMore', near)).data).toMatchObject({ holdUntil: at('2026-11-24', '08:30') })
})

test('what the resident supplies is appended to the note, staff see it, and four working hours begin anew', async () => {
  await take(stack, 'askMore', booking)
  await stack.setClock(at('2026-11-24', '10:00'))
  const { data } = await supply()
  expect(data).toMatchObject({ status: 'pending', rev: 2, holdUntil: at('2026-11-24', '15:30') })
  const [row] = (await stack.ask(staff, bookings.desk, { community: HOME, view: 'waiting' })).bookings
  expect(row).toMatchObject({
    id: booking,
    note: '坐轮椅来\n补充：照片已经重拍',
    last: { event: 'supply', role: 'person', name: '' },
  })
  expect(codeOf(await confirm(stack, booking))).toBe('OK')
})

test('a supply may be sent again with its key; with another it is told that it stands already', async () => {
  await take(stack, 'askMore', booking)
  const input = await supplied()
  const first = await stack.call(ann, bookings.supply, input)
  expect((await stack.call(ann, bookings.supply, input)).data).toEqual(first.data)
  expect((await stack.call(ann, bookings.supply, { ...input, key: newKey() })).error).toMatchObject({
    code: 'STALE',
    detail: { status: 'pending', rev: 2 },
  })
  expect((await stack.one('bookings', booking))?.note).toBe('坐轮椅来\n补充：照片已经重拍')
})

test('a supply is refused with nothing written: of somebody else, unasked for, too long, or not fit', async () => {
  expect(codeOf(await supply())).toBe('NOT_NOW')
  await take(stack, 'askMore', booking)
  const before = everything(stack)
  const codes = [
    await supply('照片', {}, bob),
    await supply('照片', { note: '别的话' }),
    await supply('这里是违规测试'),
    await supply('好'),
    await supply('长'.repeat(201)),
    await supply('照片', { note: '长'.repeat(998) }),
  ]
  expect(codes.map(codeOf)).toEqual([
    ...['BOOKING_UNKNOWN', 'NOT_NOW', 'CONTENT_REFUSED', 'MALFORMED', 'MALFORMED', 'NOTE_FULL'],
  ])
  expect(everything(stack)).toEqual(before)
})

test('words that a person must read are marked for staff, and hidden everywhere once found unfit', async () => {
  await take(stack, 'askMore', booking)
  await stack.post('/control/openapi', { api: 'security.msgSecCheck', errCode: 45009 })
  await supply()
  expect(await stack.one('bookings', booking)).toMatchObject({ noteNeedsReview: true })
  const [check] = (await stack.ask(staff, content.queue, { community: HOME })).checks
  await stack.ask(staff, content.decide, {
    community: HOME,
    check: check!.id,
    rev: check!.rev,
    verdict: 'refuse',
    key: newKey(),
  })
  await stack.tick()
  expect((await stack.one('bookings', booking))?.note).toContain('没有通过检查')
})

test('who does not supply it in time loses the place, and is told that it was for that', async () => {
  await take(stack, 'askMore', booking)
  await stack.setClock(at('2026-11-25', '09:00'))
  expect(codeOf(await supply())).toBe('SUPPLY_TOO_LATE')
  expect((await stack.tick()).jobs.expireHolds).toEqual({ expired: 1, outrun: 0 })
  expect(codeOf(await supply())).toBe('SUPPLY_TOO_LATE')
  expect((await stack.one('slots', FRIDAY))?.left).toBe(1)
  expect((await stack.ask(ann, notifications.inbox, {})).messages[0]?.body).toContain('没有等到您补充')
})

test('while the resident is asked, they may cancel and staff may decline, each with the place back', async () => {
  await take(stack, 'askMore', booking)
  expect(codeOf(await cancel(stack, ann, booking))).toBe('OK')
  expect((await stack.one('slots', FRIDAY))?.left).toBe(1)
  booking = (await stack.ask(ann, bookings.request, wish(FRIDAY))).booking
  await take(stack, 'askMore', booking)
  expect((await take(stack, 'decline', booking, { status: 'asking' })).data).toMatchObject({ status: 'declined' })
  expect((await stack.one('slots', FRIDAY))?.left).toBe(1)
})

test('nobody asks for more after the hold has passed, or about another slot', async () => {
  expect(await codeOfStep(stack, 'askMore', booking, { slot: SLOT_A })).toBe('NOT_NOW')
  await stack.setClock(at('2026-11-23', '14:30') + MINUTE)
  expect(await codeOfStep(stack, 'askMore', booking)).toBe('HOLD_EXPIRED')
})
