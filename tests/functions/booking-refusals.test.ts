import { bookings } from '../../shared/contracts/bookings'
import { at, MINUTE } from '../../shared/domain/shanghai'
import { cancel, codeOf, held, move, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, ELSEWHERE, HOME, ITEM, item, put, SLOT_A, SLOT_B, schedule } from '../world'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack, { capacity: 2 }))
afterEach(async () => expect(await findingsAtRest(stack)).toEqual([]))

const request = (who: string, input: ReturnType<typeof wish>) => stack.call(who, bookings.request, input)
const asks = async (who: string, input: ReturnType<typeof wish>) => codeOf(await request(who, input))
const booked = async (who = ann, slot = SLOT_A) => (await stack.ask(who, bookings.request, wish(slot))).booking

/** Every one of these must be refused with its code, and nothing at all be written. */
async function refuses(...tries: [code: string, attempt: () => Promise<string>][]): Promise<void> {
  const before = everything(stack)
  const codes: string[] = []
  for (const [, attempt] of tries) codes.push(await attempt())
  expect(codes).toEqual(tries.map(([code]) => code))
  expect(everything(stack)).toEqual(before)
}

test('a request is refused for what is wrong with its slot, each time in its own words', async () => {
  alter(stack, 'slots', SLOT_A, { $set: { open: false } })
  alter(stack, 'slots', SLOT_B, { $set: { version: 1 } })
  await refuses(
    ['SLOT_CLOSED', () => asks(ann, wish(SLOT_A))],
    ['SLOT_CHANGED', () => asks(ann, wish(SLOT_B))],
    ['SLOT_PAST', () => asks(ann, wish(`${ITEM}@w1@202611230830+30`))],
    ['SLOT_TOO_SOON', () => asks(ann, wish(`${ITEM}@w1@202611230929+30`))],
    ['SLOT_FULL', () => asks(ann, wish(`${ITEM}@w1@202611240930+30`, { seats: 3 }))],
    ['SLOT_UNKNOWN', () => asks(ann, wish(`${ITEM}@w2@202611240930+30`))],
    ['SLOT_UNKNOWN', () => asks(ann, wish(`${ITEM}@w1@202611240930+60`))],
    ['SLOT_UNKNOWN', () => asks(ann, wish(`${ELSEWHERE}:senior-card@w1@202611240930+30`))],
    ['SLOT_UNKNOWN', () => asks(ann, wish(`${ITEM}@w1@999999999999+30`))],
  )
})

test('an hour that is already held is not held twice by one person, and a full one by nobody else', async () => {
  await booked(ann)
  await booked(bob)
  await refuses(
    ['ALREADY_YOURS', () => asks(ann, wish(SLOT_A))],
    ['ALREADY_YOURS', () => asks(bob, wish(SLOT_A, { seats: 2 }))],
    ['SLOT_FULL', () => asks('test-cai', wish(SLOT_A))],
  )
})

test('a used key cannot carry another wish: another slot, other seats, another note, or the same one after a cancel', async () => {
  const key = newKey()
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A, { key }))
  const stands = await stack.one('bookings', booking)
  expect(await asks(ann, wish(SLOT_B, { key }))).toBe('KEY_USED')
  expect(await asks(ann, wish(SLOT_A, { key, seats: 2 }))).toBe('KEY_USED')
  expect(await asks(ann, wish(SLOT_A, { key, note: '改一下' }))).toBe('KEY_USED')
  expect(await stack.one('bookings', booking)).toEqual(stands)
  await cancel(stack, ann, booking)
  expect(await asks(ann, wish(SLOT_A, { key }))).toBe('KEY_USED')
  expect(await stack.all('bookings')).toHaveLength(1)
  expect((await stack.one('slots', SLOT_A))?.left).toBe(2)
})

test('a key that another person used is free: it makes another booking', async () => {
  const key = newKey()
  const anns = await stack.ask(ann, bookings.request, wish(SLOT_A, { key }))
  const bobs = await stack.ask(bob, bookings.request, wish(SLOT_A, { key }))
  expect(bobs.booking).not.toBe(anns.booking)
})

test('twenty taps at once with one key make one booking and take one place', async () => {
  const wanted = wish(SLOT_A)
  const answers = await Promise.all(Array.from({ length: 20 }, () => request(ann, wanted)))
  expect(new Set(answers.map(codeOf))).toEqual(new Set(['OK']))
  expect(new Set(answers.map(({ data }) => data?.booking)).size).toBe(1)
  expect((await stack.one('slots', SLOT_A))?.claims).toHaveLength(1)
  expect(await stack.all('bookings')).toHaveLength(1)
})

test('taps at once with different keys by one person leave one live booking', async () => {
  const codes = await Promise.all(Array.from({ length: 6 }, () => asks(ann, wish(SLOT_A))))
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  // The others met it, or met its claim before it was there.
  expect(codes.filter((code) => code === 'ALREADY_YOURS' || code === 'BUSY')).toHaveLength(5)
  expect((await stack.all('bookings')).filter(({ live }) => live)).toHaveLength(1)
})

test('what staff must not read is refused before anything is written; what a person should judge is marked for them', async () => {
  await refuses(['CONTENT_REFUSED', () => asks(ann, wish(SLOT_A, { note: '这里是违规测试' }))])
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A, { note: '这里是复核测试' }))
  expect(await stack.one('bookings', booking)).toMatchObject({ note: '这里是复核测试', noteNeedsReview: true })
  const plain = await booked(bob)
  expect(await stack.one('bookings', plain)).toMatchObject({ noteNeedsReview: false })
})

test('a content check that cannot answer means that a person reads the note, never that nobody does', async () => {
  await stack.post('/control/openapi', { api: 'security.msgSecCheck', errCode: -1 })
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A, { note: '请问要带什么' }))
  expect((await stack.one('bookings', booking))?.noteNeedsReview).toBe(true)
})

test('a cancel is refused once the booking has begun, and is not believed about slot, claim, seats, status or rev', async () => {
  const booking = await booked()
  const echo = { ...(await held(stack, booking)), key: newKey() }
  const cancels = async (change: object) => codeOf(await stack.call(ann, bookings.cancel, { ...echo, ...change }))
  await refuses(
    ['STALE', () => cancels({ rev: 1 })],
    ['NOT_NOW', () => cancels({ status: 'confirmed' })],
    ['NOT_NOW', () => cancels({ slot: SLOT_B })],
    ['NOT_NOW', () => cancels({ claim: `${booking}#7` })],
    ['NOT_NOW', () => cancels({ seats: 2 })],
    ['BOOKING_UNKNOWN', () => cancels({ booking: `b${'0'.repeat(32)}` })],
  )
  await stack.setClock(at('2026-11-24', '08:30'))
  await refuses(['CUTOFF_PASSED', () => cancels({})], ['CUTOFF_PASSED', () => cancels({ slot: SLOT_B })])
})

test('a cancel whose answer was lost is told success, even when it is repeated after the start', async () => {
  const booking = await booked()
  const cancel = { ...(await held(stack, booking)), key: newKey() }
  const first = await stack.ask(ann, bookings.cancel, cancel)
  await stack.setClock(at('2026-11-24', '08:45'))
  expect(await stack.ask(ann, bookings.cancel, cancel)).toEqual(first)
})

test('a move repeated when its slot is too close, or has begun, is told what the first one was', async () => {
  const booking = await booked()
  const moving = { ...(await held(stack, booking)), to: SLOT_B, version: 0, key: newKey() }
  const first = await stack.ask(ann, bookings.reschedule, moving)
  for (const clock of ['08:25', '08:45', '09:05']) {
    await stack.setClock(at('2026-11-24', clock))
    expect(await stack.ask(ann, bookings.reschedule, moving)).toEqual(first)
    expect(codeOf(await stack.call(bob, bookings.reschedule, moving))).not.toBe('OK')
  }
  expect(codeOf(await stack.call(ann, bookings.reschedule, { ...moving, key: newKey() }))).toBe('CUTOFF_PASSED')
  await stack.tick()
  expect(codeOf(await stack.call(ann, bookings.reschedule, moving))).toBe('CUTOFF_PASSED')
})

test('a move is refused to the same hour, another item, a full, past or unknown slot, and the booking stays', async () => {
  const booking = await booked()
  await booked(bob, SLOT_B)
  await booked('test-cai', SLOT_B)
  put(stack, 'items', [{ ...item, _id: `${HOME}:other` }])
  const other = { ...schedule(1), _id: `${HOME}:other@w1`, item: `${HOME}:other` }
  put(stack, 'schedules', [other])
  const moves = async (to: string) => codeOf(await move(stack, ann, booking, to))
  await refuses(
    ['SAME_SLOT', () => moves(SLOT_A)],
    ['SLOT_UNKNOWN', () => moves(`${HOME}:other@w1@202611240900+30`)],
    ['SLOT_FULL', () => moves(SLOT_B)],
    ['SLOT_PAST', () => moves(`${ITEM}@w1@202611230830+30`)],
    ['SLOT_UNKNOWN', () => moves(`${ITEM}@w9@202611250900+30`)],
  )
  await stack.setClock(at('2026-11-24', '08:31'))
  await refuses(['CUTOFF_PASSED', () => moves(SLOT_B)])
})

test('a move is not believed about claim, seats, status or rev, and its new place goes back', async () => {
  const booking = await booked()
  const lies = [
    { claim: `${booking}#7` },
    { seats: 2 },
    { status: 'confirmed' },
    { rev: 5 },
    { slot: `${ITEM}@w1@202611251000+30` },
  ]
  const codes: string[] = []
  for (const lie of lies) {
    const echo = { ...(await held(stack, booking)), ...lie, to: SLOT_B, version: 0, key: newKey() }
    codes.push(codeOf(await stack.call(ann, bookings.reschedule, echo)))
    expect((await stack.one('slots', SLOT_B))?.claims).toEqual([])
  }
  expect(codes).toEqual(['NOT_NOW', 'NOT_NOW', 'NOT_NOW', 'STALE', 'NOT_NOW'])
  expect(await stack.one('bookings', booking)).toMatchObject({ slot: SLOT_A, claim: `${booking}#0`, status: 'pending' })
})

test('a key that did one thing to a booking cannot do another', async () => {
  const key = newKey()
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A, { key }))
  expect(codeOf(await move(stack, ann, booking, SLOT_B))).toBe('OK')
  const { error } = await stack.call(ann, bookings.cancel, { ...(await held(stack, booking)), rev: 0, key })
  expect(error?.code).toBe('KEY_USED')
  expect((await stack.one('bookings', booking))?.live).toBe(true)
})

test('a key that did one thing to a booking cannot do another to what it has become either', async () => {
  const key = newKey()
  const { booking } = await stack.ask(ann, bookings.request, wish(SLOT_A, { key }))
  expect(codeOf(await cancel(stack, ann, booking, key))).toBe('KEY_USED')
  expect(codeOf(await move(stack, ann, booking, SLOT_B, key))).toBe('KEY_USED')
  const moved = newKey()
  expect(codeOf(await move(stack, ann, booking, SLOT_B, moved))).toBe('OK')
  expect(codeOf(await move(stack, ann, booking, SLOT_A, moved))).toBe('KEY_USED')
  expect(await stack.one('bookings', booking)).toMatchObject({ status: 'pending', slot: SLOT_B })
})

test('a stale move gives its new place back and says what the booking has become', async () => {
  const booking = await booked()
  const stale = await held(stack, booking)
  await move(stack, ann, booking, SLOT_B)
  const third = `${ITEM}@w1@202611240930+30`
  const answer = await stack.call(ann, bookings.reschedule, { ...stale, to: third, version: 0, key: newKey() })
  expect(answer.error).toMatchObject({ code: 'STALE', detail: { status: 'pending', rev: 1 } })
  expect((await stack.one('slots', third))?.left).toBe(2)
})

test('two moves at once by one person end in one place', async () => {
  const booking = await booked()
  const targets = [SLOT_B, SLOT_B, `${ITEM}@w1@202611240930+30`, `${ITEM}@w1@202611241000+30`]
  const codes = await Promise.all(targets.map(async (to) => codeOf(await move(stack, ann, booking, to))))
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  await stack.setClock(MONDAY + 5 * MINUTE)
  await stack.tick()
})
