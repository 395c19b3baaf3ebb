import { bookings } from '../../shared/contracts/bookings'
import type { Action } from '../../shared/contracts/contract'
import { grids } from '../../shared/contracts/grids'
import { home } from '../../shared/contracts/home'
import { identity } from '../../shared/contracts/identity'
import { leaders } from '../../shared/contracts/leaders'
import { notifications } from '../../shared/contracts/notifications'
import { places } from '../../shared/contracts/places'
import { codeOf, held, wish } from '../faults/acts'
import { newKey, type Stack, type Stats, startStack } from '../stack'
import { ann, BUILDING, bob, cai, HOME, ITEM, leader, SLOT_A, SLOT_B, staff, stranger, VACANT, vera } from '../world'
import { ACTIONS, furnish } from './examples'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  // One for each function, so that none has to make room for another.
  stack = await startStack({ instances: 14 })
  await renew(stack)
  // Every instance and its calendar are warm before anything is counted.
  for (const { action, as, input } of ACTIONS) await stack.call(as, action, input)
  await stack.call(cai, bookings.request, wish(SLOT_B))
})
afterAll(() => stack.close())
beforeEach(() => renew(stack, { capacity: 5 }))

/** The gateway's counters of one call that must succeed. */
async function counted(who: string, action: Action, input: object): Promise<Stats> {
  const answer = await stack.call(who, action, input)
  expect([action.name, codeOf(answer), answer.stats.coldStart]).toEqual([action.name, 'OK', false])
  return answer.stats
}

const trips = async (who: string, action: Action, input: object) => (await counted(who, action, input)).dbCalls
const booked = async (who = ann, slot = SLOT_A) => (await stack.ask(who, bookings.request, wish(slot))).booking
const answering = (booking: string) => ({ community: HOME, booking, rev: 0, key: newKey() })

test('a request costs 3 round trips: caller, claim, booking', async () => {
  expect(await trips(ann, bookings.request, wish(SLOT_A))).toBe(3)
  expect(await trips(bob, bookings.request, wish(SLOT_A, { note: '需要轮椅' }))).toBe(3)
})

test('a confirm costs 2, a decline 3, a cancel 3 and a move 4', async () => {
  const booking = await booked()
  const { slot, claim, seats } = await held(stack, booking)
  expect(await trips(staff, bookings.confirm, answering(booking))).toBe(2)
  const move = { ...(await held(stack, booking)), to: SLOT_B, version: 0, key: newKey() }
  expect(await trips(ann, bookings.reschedule, move)).toBe(4)
  expect(await trips(ann, bookings.cancel, { ...(await held(stack, booking)), key: newKey() })).toBe(3)
  const other = await booked(bob)
  const echo = { slot, claim: claim.replace(booking, other), seats }
  expect(await trips(staff, bookings.decline, { ...answering(other), ...echo, reason: '当天停办' })).toBe(3)
})

test('a step of the desk costs 2, 3 with a place given back; a reopening 5; what is supplied 2, and arriving 3', async () => {
  furnish(stack)
  const costs: Record<string, number> = {}
  for (const name of [
    'supply',
    'arrivalCode',
    'askMore',
    'reopen',
    'excuse',
    'checkIn',
    'start',
    'finish',
    'miss',
    'callOff',
  ]) {
    await renew(stack, { capacity: 5 })
    furnish(stack)
    const { action, as, input } = ACTIONS.find((one) => one.name === `bookings.${name}`)!
    costs[name] = await trips(as, action, input)
  }
  expect(costs).toEqual({
    ...{ supply: 2, askMore: 2, excuse: 2, checkIn: 2, start: 2 },
    ...{ finish: 3, miss: 3, callOff: 3, reopen: 5, arrivalCode: 1 },
  })
  const { action, as, input } = ACTIONS.find((one) => one.name === 'bookings.arrive')!
  await renew(stack, { capacity: 5 })
  furnish(stack)
  // The first try of an hour begins its count.
  await stack.call(as, action, { ...input, code: '000000' })
  expect(await trips(as, action, input)).toBe(3)
})

test('what everybody may read costs 1', async () => {
  expect(await trips(ann, identity.whoAmI, {})).toBe(1)
  expect(await trips(ann, places.communities, {})).toBe(1)
  expect(await trips(ann, places.inside, { parent: HOME })).toBe(1)
  expect(await trips(ann, bookings.catalogue, { community: HOME })).toBe(1)
  expect(await trips(ann, bookings.item, { item: ITEM })).toBe(1)
  expect(await trips(ann, bookings.slots, { item: ITEM })).toBe(1)
  expect(await trips(ann, home.livingRooms, { community: HOME })).toBe(1)
  expect(await trips(ann, notifications.templates, {})).toBe(0)
  expect(await trips(ann, leaders.directory, {})).toBe(1)
  expect(await trips(ann, leaders.directory, { community: HOME, query: '1号楼' })).toBe(1)
  expect(await trips(ann, leaders.ofBuildings, { buildings: [BUILDING, VACANT] })).toBe(1)
  expect(await trips(ann, leaders.post, { building: BUILDING })).toBe(1)
  expect(await trips(ann, grids.list, { community: HOME })).toBe(1)
})

test('one’s own lists and the desk cost 3: caller, rows, titles', async () => {
  const booking = await booked()
  expect(await trips(ann, bookings.mine, { view: 'live' })).toBe(3)
  expect(await trips(ann, bookings.detail, { booking })).toBe(3)
  expect(await trips(staff, bookings.desk, { community: HOME, view: 'waiting' })).toBe(3)
  expect(await trips(staff, bookings.desk, { community: HOME, view: 'day', day: '2026-11-24' })).toBe(3)
  expect(await trips(ann, notifications.inbox, {})).toBe(3)
  expect(await trips(ann, notifications.read, { message: null, key: newKey() })).toBe(2)
})

test('asking a leader costs 6, calling one 5, answering 4; what was asked of one costs 2', async () => {
  const wish = { building: BUILDING, kind: 'question' as const, text: '几点开门？', key: newKey() }
  // The first ask of an hour begins its count.
  await stack.ask(ann, leaders.ask, { ...wish, key: newKey() })
  expect(await trips(ann, leaders.ask, wish)).toBe(6)
  expect(await trips(ann, leaders.ask, wish)).toBe(3)
  expect(await trips(vera, leaders.reveal, { building: BUILDING, key: newKey() })).toBe(5)
  expect(await trips(ann, leaders.myRequests, {})).toBe(2)
  expect(await trips(leader, leaders.received, { place: BUILDING, view: 'live' })).toBe(2)
  const { requests } = await stack.ask(leader, leaders.received, { place: BUILDING, view: 'live' })
  const answer = { place: BUILDING, request: requests[0]!.id, rev: 0, text: '早上六点开', key: newKey() }
  expect(await trips(leader, leaders.answer, answer)).toBe(4)
})

test('the first screen costs 4 for a visitor, 7 for a resident, 8 with a booking, and one more for staff', async () => {
  expect(await trips(stranger, home.firstScreen, {})).toBe(4)
  expect(await trips(stranger, home.firstScreen, { community: HOME })).toBe(4)
  expect(await trips(ann, home.firstScreen, {})).toBe(7)
  await booked(ann)
  await booked(staff)
  expect(await trips(ann, home.firstScreen, {})).toBe(8)
  expect(await trips(staff, home.firstScreen, {})).toBe(9)
})

test('notices cost few: a feed 2, one of them 5, a draft 5, reading 5, a board 4, a visit 4', async () => {
  furnish(stack)
  const asking = ACTIONS.find(({ name }) => name === 'notices.ask')!
  // The first question of an hour begins its count.
  await stack.ask(asking.as, asking.action, { ...asking.input, key: newKey() })
  const costs: Record<string, number> = {}
  for (const name of ['feed', 'one', 'draft', 'board', 'visited', 'visitList', 'reaching', 'written', 'ask', 'read']) {
    const { action, as, input } = ACTIONS.find((one) => one.name === `notices.${name}`)!
    costs[name] = await trips(as, action, input)
  }
  expect(costs).toEqual({
    ...{ feed: 2, one: 5, read: 5, ask: 5, draft: 5, written: 2 },
    ...{ board: 4, visitList: 3, visited: 4, reaching: 3 },
  })
})

test('registering costs 3, the first answer about consent 4 and every later one 2', async () => {
  const { input } = ACTIONS.find(({ name }) => name === 'identity.register')!
  expect(await trips(stranger, identity.register, input)).toBe(3)
  const consent = () => ({ answers: [{ template: 'bookingAnswered', answer: 'accept' }], key: newKey() })
  expect(await trips(ann, notifications.consent, consent())).toBe(4)
  expect(await trips(ann, notifications.consent, consent())).toBe(2)
})

test('powers cost a few: 4 to give, 3 to take, 8 to claim with a code, 9 to accept an invitation', async () => {
  furnish(stack)
  const cost = async (name: string) => {
    const { as, action, input } = ACTIONS.find((example) => example.name === `identity.${name}`)!
    return trips(as, action, input)
  }
  const costs: Record<string, number> = {}
  for (const name of [
    'ways',
    'whoAmI',
    'grant',
    'revoke',
    'team',
    'invite',
    'invitations',
    'withdrawInvitation',
    'audit',
  ])
    costs[name] = await cost(name)
  expect(costs).toEqual({
    ...{ ways: 0, whoAmI: 1, grant: 4, revoke: 3, team: 3 },
    ...{ invite: 5, invitations: 5, withdrawInvitation: 2, audit: 4 },
  })
  // The very first try begins a count: one more than the next.
  expect([await cost('claimManager'), await cost('acceptInvitation')]).toEqual([8, 9])
})

test('a repeat and a refusal cost a few more than the first, never many', async () => {
  const wanted = wish(SLOT_A)
  await stack.ask(ann, bookings.request, wanted)
  const costs = async (who: string, input: object) => (await stack.call(who, bookings.request, input)).stats.dbCalls
  expect(await costs(ann, wanted)).toBeLessThanOrEqual(6)
  expect(await costs(ann, wish(SLOT_A))).toBeLessThanOrEqual(5)
  expect(await costs(bob, wish(SLOT_A, { seats: 5 }))).toBe(3)
})

test('the log line of every action counts the very round trips that the gateway saw, and names nobody', async () => {
  for (const { name, action, as, input } of ACTIONS) {
    await renew(stack)
    furnish(stack)
    const { dbCalls } = await counted(as, action, input)
    const { calls } = await get<{ calls: { requestId: string }[] }>('/control/calls?limit=1')
    const { logs } = await get<{ logs: { line: string }[] }>(`/control/calls/${calls[0]?.requestId}`)
    expect(logs).toHaveLength(1)
    const line = JSON.parse(logs[0]!.line) as Record<string, unknown>
    expect({ name, ...line }).toMatchObject({
      level: 'info',
      function: action.function,
      action: action.name,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      trips: dbCalls,
      code: 'OK',
    })
    const known = ['level', 'function', 'action', 'requestId', 'ms', 'trips', 'openapi', 'code']
    expect(Object.keys(line).filter((key) => !known.includes(key))).toEqual([])
  }
})

test('no list examines more than a fifth above what it returns, and none goes unindexed', async () => {
  furnish(stack)
  for (const who of [ann, bob, cai])
    for (const slot of [SLOT_A, SLOT_B]) await stack.call(who, bookings.request, wish(slot))
  for (const { name, action, as, input } of ACTIONS.filter(({ action }) => !action.writes)) {
    const { docsExamined, docsReturned } = await counted(as, action, input)
    expect({ name, docsReturned, ok: docsExamined <= 1.2 * docsReturned + 1 }).toEqual({ name, docsReturned, ok: true })
    const { calls } = await get<{ calls: { unindexed: number }[] }>('/control/calls?limit=1')
    expect({ name, unindexed: calls[0]?.unindexed }).toEqual({ name, unindexed: 0 })
  }
})

async function get<T>(path: string): Promise<T> {
  return (await fetch(`${stack.url}${path}`)).json() as Promise<T>
}
