import { bookings } from '../../shared/contracts/bookings'
import { home } from '../../shared/contracts/home'
import { notifications } from '../../shared/contracts/notifications'
import { at, MINUTE } from '../../shared/domain/shanghai'
import { QUEUE_LIMIT } from '../../shared/domain/waitlist'
import { cancel, codeOf, confirm, tickAfter, wish } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { accepts, joined, joins, lineOf, passes, placed, statusOf } from '../faults/line'
import { newKey, type Stack, startStack } from '../stack'
import { ann, bob, cai, ITEM, SLOT_A, SLOT_B, vera } from '../world'
import { alter, everything, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const detail = (who: string, booking: string) => stack.ask(who, bookings.detail, { booking })
const live = async (who: string) => (await stack.ask(who, bookings.mine, { view: 'live' })).bookings

test('who waits sees the place in line, is told of the offer with its deadline, accepts, and staff confirm', async () => {
  const anns = await placed(stack, ann)
  const first = await stack.ask(bob, bookings.join, wish())
  const second = await stack.ask(cai, bookings.join, wish())
  expect([first, second]).toMatchObject([
    { status: 'waiting', rev: 0, position: 1 },
    { status: 'waiting', position: 2 },
  ])
  expect(await detail(cai, second.booking)).toMatchObject({ position: 2, canCancel: false, canReschedule: false })
  expect(await live(cai)).toMatchObject([{ status: 'waiting', position: 2 }])

  await cancel(stack, ann, anns)
  await tickAfter(stack, 10)
  expect(await detail(bob, first.booking)).toMatchObject({
    status: 'offered',
    position: null,
    holdUntil: at('2026-11-23', '09:40'),
  })
  expect(await detail(cai, second.booking)).toMatchObject({ status: 'waiting', position: 1 })
  const [message] = (await stack.ask(bob, notifications.inbox, {})).messages
  expect(message).toMatchObject({ title: '候补有名额了' })
  expect(message?.body).toContain('请在11月23日 上午9:40前接受')

  expect(await accepts(stack, bob, first.booking)).toBe('OK')
  expect(await detail(bob, first.booking)).toMatchObject({ status: 'pending', canCancel: true })
  expect(codeOf(await confirm(stack, first.booking))).toBe('OK')
  expect(await findingsAtRest(stack)).toEqual([])
})

test('an offer that nobody accepts in time lapses, is told, and goes to the next in the same run', async () => {
  const anns = await placed(stack, ann)
  const [bobs, cais] = [await joined(stack, bob), await joined(stack, cai)]
  await cancel(stack, ann, anns)
  await tickAfter(stack, 0)
  await stack.setClock(at('2026-11-23', '09:30'))
  expect(await accepts(stack, bob, bobs)).toBe('OFFER_OVER')
  await stack.tick()
  expect([await statusOf(stack, bobs), await statusOf(stack, cais)]).toEqual(['passed', 'offered'])
  expect(await accepts(stack, bob, bobs)).toBe('OFFER_OVER')
  const titles = (await stack.ask(bob, notifications.inbox, {})).messages.map(({ title }) => title)
  expect(titles.sort()).toEqual(['候补已结束', '候补有名额了'])
})

test('who passes an offer gives it to the next; who passes in line lets the others up', async () => {
  const anns = await placed(stack, ann)
  const line = [await joined(stack, bob), await joined(stack, cai), await joined(stack, vera)] as const
  expect(await passes(stack, cai, line[1])).toBe('OK')
  expect(await detail(vera, line[2])).toMatchObject({ position: 2 })
  await cancel(stack, ann, anns)
  await tickAfter(stack, 1)
  expect(await passes(stack, bob, line[0])).toBe('OK')
  expect(await lineOf(stack)).toMatchObject({ left: 1, line: [line[2]] })
  await tickAfter(stack, 2)
  expect(await statusOf(stack, line[2])).toBe('offered')
  expect((await stack.ask(bob, bookings.mine, { view: 'past' })).bookings).toMatchObject([{ status: 'passed' }])
})

test('a party larger than what is free blocks those behind it until it fits, or passes', async () => {
  await renew(stack, { capacity: 2 })
  const [anns, bobs] = [await placed(stack, ann), await placed(stack, bob)]
  const pair = await joined(stack, cai, wish(SLOT_A, { seats: 2 }))
  await cancel(stack, ann, anns)
  await tickAfter(stack, 1)
  const veras = await joined(stack, vera)
  expect([await statusOf(stack, pair), (await detail(vera, veras)).position]).toEqual(['waiting', 2])
  expect(await passes(stack, cai, pair)).toBe('OK')
  await tickAfter(stack, 2)
  expect(await statusOf(stack, veras)).toBe('offered')
  const again = await joined(stack, cai, wish(SLOT_A, { seats: 2 }))
  await passes(stack, vera, veras)
  await tickAfter(stack, 3)
  expect(await statusOf(stack, again)).toBe('waiting')
  await cancel(stack, bob, bobs)
  await tickAfter(stack, 4)
  expect(await statusOf(stack, again)).toBe('offered')
  expect(await findingsAtRest(stack)).toEqual([])
})

test('nobody waits beyond the last moment at which an offer could be accepted, and everybody is told', async () => {
  await confirm(stack, await placed(stack, ann))
  const bobs = await joined(stack, bob)
  await stack.setClock(at('2026-11-24', '07:55') - MINUTE)
  await stack.tick()
  expect(await statusOf(stack, bobs)).toBe('waiting')
  await stack.setClock(at('2026-11-24', '07:55'))
  await stack.tick()
  expect(await statusOf(stack, bobs)).toBe('passed')
  expect(await lineOf(stack)).toMatchObject({ line: [] })
  expect((await stack.ask(bob, notifications.inbox, {})).messages[0]?.title).toBe('候补已结束')
})

test('an offer stands first on the first screen and among one’s bookings, until it is answered', async () => {
  const anns = await placed(stack, ann)
  const sooner = `${ITEM}@w1@202611231000+30`
  const first = await stack.ask(bob, bookings.request, wish(sooner))
  const bobs = await joined(stack, bob)
  expect((await live(bob)).map(({ id }) => id)).toEqual([first.booking, bobs])
  await cancel(stack, ann, anns)
  await tickAfter(stack, 1)
  expect((await live(bob)).map(({ id }) => id)).toEqual([bobs, first.booking])
  expect((await stack.ask(bob, home.firstScreen, {})).next).toMatchObject({ id: bobs, status: 'offered' })
  await accepts(stack, bob, bobs)
  expect((await live(bob)).map(({ id }) => id)).toEqual([first.booking, bobs])
})

test('a join is refused in its own words, and writes nothing', async () => {
  const anns = await placed(stack, ann)
  const before = everything(stack)
  const code = async (who: string, input: object) => codeOf(await joins(stack, who, { ...wish(), ...input }))
  expect([
    await code(bob, { slot: SLOT_B }),
    await code(bob, { slot: SLOT_B.replace('202611240900', '202611240907') }),
    await code(bob, { slot: `${ITEM}@w1@202611230830+30` }),
    await code(bob, { version: 3 }),
    await code(bob, { seats: 2 }),
    await code(ann, {}),
    await code(bob, { note: '这里是违规测试' }),
  ]).toEqual([
    'SLOT_HAS_ROOM',
    'SLOT_UNKNOWN',
    'SLOT_PAST',
    'SLOT_CHANGED',
    'SLOT_FULL',
    'ALREADY_YOURS',
    'CONTENT_REFUSED',
  ])
  expect(everything(stack)).toEqual(before)
  await stack.setClock(at('2026-11-24', '07:57'))
  expect(await code(bob, {})).toBe('SLOT_TOO_SOON')
  await renew(stack)
  alter(stack, 'slots', SLOT_A, { $set: { open: false, left: 0 } })
  expect(await code(bob, {})).toBe('SLOT_CLOSED')
  expect(anns).toBeTruthy()
})

test('the line is bounded: one more is told so', async () => {
  await placed(stack, ann)
  const others = Array.from({ length: QUEUE_LIMIT - 1 }, (_, i) => ({ id: `b${i}`, by: `p${i}`, seats: 1, at: 0 }))
  alter(stack, 'slots', SLOT_A, { $push: { queue: { $each: others } }, $inc: { waits: others.length } })
  expect((await stack.ask(bob, bookings.join, wish())).position).toBe(QUEUE_LIMIT)
  expect(codeOf(await joins(stack, cai))).toBe('QUEUE_FULL')
  const { days } = await stack.ask(cai, bookings.slots, { item: ITEM })
  expect(days[1]?.slots[0]).toMatchObject({ id: SLOT_A, waits: QUEUE_LIMIT })
})

test('a key stands for one wish: its repeat answers the same, anything else under it is refused', async () => {
  await placed(stack, ann)
  const input = wish()
  const first = await stack.ask(bob, bookings.join, input)
  expect(await stack.ask(bob, bookings.join, input)).toEqual(first)
  expect(codeOf(await joins(stack, bob, { ...input, note: '别的备注' }))).toBe('KEY_USED')
  expect(codeOf(await joins(stack, bob))).toBe('ALREADY_YOURS')
  expect(codeOf(await stack.call(bob, bookings.request, { ...input, slot: SLOT_B }))).toBe('KEY_USED')
  expect((await stack.one('slots', SLOT_B))?.left).toBe(1)
  await passes(stack, bob, first.booking)
  expect(codeOf(await joins(stack, bob, input))).toBe('KEY_USED')
  expect(await findingsAtRest(stack)).toEqual([])
  expect((await stack.ask(bob, bookings.join, wish())).position).toBe(1)
})

test('neither an accept nor a pass is believed about rev, slot, claim or seats, nor given to somebody else', async () => {
  const anns = await placed(stack, ann)
  const booking = await joined(stack, bob)
  await cancel(stack, ann, anns)
  await tickAfter(stack, 1)
  const echo = { booking, rev: 1, slot: SLOT_A, claim: `${booking}#1`, seats: 1 }
  for (const lie of [{ rev: 0 }, { slot: SLOT_B }, { claim: `${booking}#7` }, { seats: 2 }]) {
    const accept = await stack.call(bob, bookings.accept, { ...echo, ...lie, key: newKey() })
    const pass = await stack.call(bob, bookings.pass, { ...echo, ...lie, status: 'offered', key: newKey() })
    expect([codeOf(accept), codeOf(pass)].every((code) => code === 'STALE' || code === 'NOT_NOW')).toBe(true)
  }
  expect(codeOf(await stack.call(cai, bookings.accept, { ...echo, key: newKey() }))).toBe('BOOKING_UNKNOWN')
  expect(codeOf(await stack.call(cai, bookings.pass, { ...echo, status: 'offered', key: newKey() }))).toBe(
    'BOOKING_UNKNOWN',
  )
  expect(await statusOf(stack, booking)).toBe('offered')
})

test('a join costs 4 round trips, an accept 2, a pass in line 3, one’s list and page one more while one waits', async () => {
  const anns = await placed(stack, ann)
  await stack.ask(vera, bookings.request, wish(SLOT_B))
  const joining = await joins(stack, bob)
  expect(joining.stats.dbCalls).toBe(4)
  const booking = joining.data?.booking ?? ''
  expect((await stack.call(bob, bookings.mine, { view: 'live' })).stats.dbCalls).toBe(4)
  expect((await stack.call(bob, bookings.detail, { booking })).stats.dbCalls).toBe(4)
  const cais = await joined(stack, cai)
  const passing = { rev: 0, slot: SLOT_A, seats: 1, status: 'waiting', key: newKey() }
  const passed = await stack.call(cai, bookings.pass, { ...passing, booking: cais, claim: `${cais}#1` })
  expect([codeOf(passed), passed.stats.dbCalls]).toEqual(['OK', 3])
  await cancel(stack, ann, anns)
  await tickAfter(stack, 1)
  const echo = { booking, rev: 1, slot: SLOT_A, claim: `${booking}#1`, seats: 1 }
  // A calendar is read anew every five minutes.
  const accept = await stack.call(bob, bookings.accept, { ...echo, key: newKey() })
  expect([codeOf(accept), accept.stats.dbCalls]).toEqual(['OK', 2])
})
