import { bookings } from '../../shared/contracts/bookings'
import { at, DAY, HOUR, MINUTE } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { findingsAtRest } from '../faults/audit'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, bob, ELSEWHERE, HOME, SLOT_A, staff, staffElsewhere } from '../world'
import { codeOfStep, confirmed, SOON, statusOf } from './desk-steps'
import { everything, renew } from './warm-stack'

let stack: Stack
let booking: string
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(async () => {
  await renew(stack, { capacity: 2 })
  booking = await confirmed(stack)
})
afterEach(async () => expect(await findingsAtRest(stack)).toEqual([]))

const codeNow = async (who = staff, community = HOME) =>
  (await stack.ask(who, bookings.arrivalCode, { community })).code
const said = (code: string, change: object = {}) => ({ booking, rev: 1, slot: SOON, code, key: newKey(), ...change })
const arrive = (code: string, change: object = {}, who = ann) => stack.call(who, bookings.arrive, said(code, change))
/** Six digits that are not these. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('who types what the hall shows has arrived, by themselves; the desk sees so', async () => {
  const { data } = await arrive(await codeNow())
  expect(data).toEqual({ booking, status: 'arrived', rev: 2, holdUntil: null })
  const [row] = (await stack.ask(staff, bookings.desk, { community: HOME, view: 'day', day: '2026-11-23' })).bookings
  expect(row?.last).toMatchObject({ event: 'checkIn', role: 'person' })
})

test('the digits are six, the same all day, and others the next day and in another community', async () => {
  const today = await codeNow()
  expect(today).toMatch(/^\d{6}$/)
  await stack.setClock(MONDAY + 14 * HOUR)
  expect(await codeNow()).toBe(today)
  expect(await codeNow(staffElsewhere, ELSEWHERE)).not.toBe(today)
  await stack.setClock(MONDAY + DAY)
  expect(await codeNow()).not.toBe(today)
})

test('what was said without a network may come twice, and later: it is one arrival', async () => {
  const input = said(await codeNow())
  await stack.setClock(at('2026-11-23', '10:20'))
  const first = await stack.call(ann, bookings.arrive, input)
  expect((await stack.call(ann, bookings.arrive, input)).data).toEqual(first.data)
  expect((await stack.one('bookings', booking))?.history.map(({ event }) => event)).toEqual([
    ...['request', 'confirm', 'checkIn'],
  ])
})

test('of the person and the desk who check in at once, one does and the other is told what stands', async () => {
  const [own, desk] = await Promise.all([arrive(await codeNow()), codeOfStep(stack, 'checkIn', booking)])
  expect([codeOf(own), desk].sort()).toEqual(['OK', 'STALE'])
  expect(await statusOf(stack, booking)).toBe('arrived')
})

test('wrong digits arrive nobody, and after ten tries in an hour the right ones do not either', async () => {
  const code = await codeNow()
  for (let i = 0; i < 10; i += 1) expect(codeOf(await arrive(wrong(code)))).toBe('ARRIVE_CODE_WRONG')
  expect(codeOf(await arrive(code))).toBe('TOO_MANY_TRIES')
  expect(await statusOf(stack, booking)).toBe('confirmed')
  await stack.setClock(MONDAY + HOUR + MINUTE)
  expect(codeOf(await arrive(code))).toBe('OK')
})

test('nobody arrives for somebody else, at another slot, with what is no code, or long before the start', async () => {
  const code = await codeNow()
  const far = await confirmed(stack, SLOT_A)
  const before = everything(stack)
  expect(codeOf(await arrive(code, {}, bob))).toBe('BOOKING_UNKNOWN')
  expect(codeOf(await arrive(code, { slot: SOON.replace('1000+', '1030+') }))).toBe('NOT_NOW')
  for (const malformed of ['12345', '1234567', 'abcdef', '']) expect(codeOf(await arrive(malformed))).toBe('MALFORMED')
  await stack.setClock(MONDAY + 12 * HOUR)
  const { tries: _, ...rest } = everything(stack)
  const { tries: __, ...unchanged } = before
  expect(rest).toEqual(unchanged)
  await stack.setClock(at('2026-11-24', '06:00'))
  expect(codeOf(await arrive(await codeNow(), { booking: far, slot: SLOT_A }))).toBe('TOO_EARLY')
  await stack.setClock(at('2026-11-24', '06:30'))
  expect(codeOf(await arrive(await codeNow(), { booking: far, slot: SLOT_A }))).toBe('OK')
})
