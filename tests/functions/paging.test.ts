import { bookingIdOf, messageIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { bookings } from '../../shared/contracts/bookings'
import { notifications } from '../../shared/contracts/notifications'
import { at, dayOf, HOUR, MINUTE } from '../../shared/domain/shanghai'
import { slotIdOf } from '../../shared/domain/slots'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, HOME, ITEM, put, staff } from '../world'
import { bookingOf } from './examples-bookings'
import { messageOf } from './examples-notifications'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

/** Turns pages to the end; `between` happens after the first. */
async function pages<P extends { next: string | null }>(
  turn: (after?: string) => Promise<P>,
  between: () => void = () => {},
): Promise<P[]> {
  const turned = [await turn()]
  between()
  for (let { next } = turned[0]!; next && turned.length < 10; ) {
    const page = await turn(next)
    turned.push(page)
    next = page.next
  }
  return turned
}

const messageId = (who: string, n: number) => messageIdOf(`b${n}`, 'confirm', 1, personIdOf(who))

test('the inbox is read to its end, latest first, without gap or repeat, though news arrive and many share a moment', async () => {
  // Three of each share a millisecond.
  const all = Array.from({ length: 45 }, (_, n) =>
    messageOf(ann, messageId(ann, n), MONDAY - Math.floor(n / 3) * MINUTE),
  )
  put(stack, 'messages', [
    ...all,
    ...Array.from({ length: 30 }, (_, n) => messageOf(bob, messageId(bob, n), MONDAY - n)),
  ])
  const turned = await pages(
    (after) => stack.ask(ann, notifications.inbox, { ...(after ? { after } : {}) }),
    () => put(stack, 'messages', [messageOf(ann, messageId(ann, 99), MONDAY + MINUTE)]),
  )
  expect(turned.map(({ messages }) => messages.length)).toEqual([20, 20, 5])
  const seen = turned.flatMap(({ messages }) => messages)
  expect(seen.map(({ id }) => id).sort()).toEqual(all.map(({ _id }) => _id).sort())
  expect(seen.map(({ at: when }) => when)).toEqual(seen.map(({ at: when }) => when).sort((a, b) => b - a))
})

test('a page that ends the list exactly says so', async () => {
  put(
    stack,
    'messages',
    Array.from({ length: 20 }, (_, n) => messageOf(ann, messageId(ann, n), MONDAY - n)),
  )
  expect((await stack.ask(ann, notifications.inbox, {})).next).toBeNull()
})

test('unread messages are counted to 99 and no further, and marked as read all together', async () => {
  put(
    stack,
    'messages',
    Array.from({ length: 130 }, (_, n) => messageOf(ann, messageId(ann, n), MONDAY - n)),
  )
  const { data, stats } = await stack.call(ann, notifications.inbox, {})
  expect(data?.unread).toBe(99)
  expect(stats.docsExamined).toBeLessThanOrEqual(1.2 * (99 + 21) + 1)
  expect(await stack.ask(ann, notifications.read, { message: null, key: newKey() })).toEqual({ marked: 130 })
  expect((await stack.ask(ann, notifications.inbox, {})).unread).toBe(0)
})

const bookingId = (who: string, n: number) => bookingIdOf(personIdOf(who), `key-of-a-page-${n}`)
const slotAt = (start: number) => slotIdOf(ITEM, 'w1', start, 30)

test('one’s live bookings come soonest first and the past ones latest first, each to the end', async () => {
  const of = (n: number, live: boolean) => {
    const start = live ? MONDAY + (n + 1) * 12 * HOUR : MONDAY - (n + 1) * 12 * HOUR
    const status = live ? 'confirmed' : 'cancelled'
    return bookingOf(ann, bookingId(ann, live ? n : n + 100), slotAt(start), { live, status, holdUntil: null })
  }
  const [live, past] = [true, false].map((alive) => Array.from({ length: 41 }, (_, n) => of(n, alive)))
  put(stack, 'bookings', [...live!, ...past!, bookingOf(bob, bookingId(bob, 1), slotAt(MONDAY + HOUR))])
  for (const [view, expected] of [
    ['live', live!],
    ['past', past!],
  ] as const) {
    const turned = await pages((after) => stack.ask(ann, bookings.mine, { view, ...(after ? { after } : {}) }))
    expect(turned.map((page) => page.bookings.length)).toEqual([20, 20, 1])
    expect(turned.flatMap((page) => page.bookings.map(({ id }) => id))).toEqual(expected.map(({ _id }) => _id))
  }
})

test('a day at the desk is that day of that community in the order of its slots, to the end and not beyond', async () => {
  const day = '2026-11-24'
  const starts = Array.from({ length: 45 }, (_, n) => at(day, '00:00') + Math.floor(n / 2) * 30 * MINUTE)
  const around = [at(day, '00:00') - 30 * MINUTE, at(day, '24:00')]
  const rows = [...starts, ...around].map((start, n) =>
    bookingOf(ann, bookingId(ann, n), slotAt(start), { status: 'confirmed', holdUntil: null }),
  )
  put(stack, 'bookings', [
    ...rows,
    bookingOf(bob, bookingId(bob, 1), slotAt(at(day, '09:00')), { community: 'minghu.chunhe.qinghe' }),
    bookingOf(bob, bookingId(bob, 2), slotAt(at(day, '09:00')), { status: 'cancelled', live: false }),
  ])
  const view = { community: HOME, view: 'day', day } as const
  const turned = await pages((after) => stack.ask(staff, bookings.desk, { ...view, ...(after ? { after } : {}) }))
  const seen = turned.flatMap((page) => page.bookings)
  expect(turned.map((page) => page.bookings.length)).toEqual([20, 20, 5])
  expect(new Set(seen.map(({ id }) => id)).size).toBe(45)
  expect(seen.map(({ start }) => start)).toEqual([...starts].sort((a, b) => a - b))
  expect(new Set(seen.map(({ start }) => dayOf(start)))).toEqual(new Set([day]))
})

test('what waits at the desk is at most fifty, the most urgent first, and nothing that has lapsed', async () => {
  const rows = Array.from({ length: 60 }, (_, n) =>
    bookingOf(ann, bookingId(ann, n), slotAt(MONDAY + 48 * HOUR), { holdUntil: MONDAY + (n - 5) * MINUTE }),
  )
  put(stack, 'bookings', rows)
  const { bookings: seen, next } = await stack.ask(staff, bookings.desk, { community: HOME, view: 'waiting' })
  const expected = rows.slice(6, 56).map(({ _id }) => _id)
  expect([seen.map(({ id }) => id), next]).toEqual([expected, null])
})

test('a cursor of another list only ever shows one’s own', async () => {
  put(stack, 'messages', [messageOf(bob, messageId(bob, 1), MONDAY)])
  const after = `${MONDAY + HOUR}:${messageId(bob, 1)}`
  expect((await stack.ask(ann, notifications.inbox, { after })).messages).toEqual([])
})
