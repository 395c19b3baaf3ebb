import { helpRequestIdOf, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { identity } from '../../shared/contracts/identity'
import { leaders } from '../../shared/contracts/leaders'
import type { HelpStatus } from '../../shared/domain/help-machine'
import { MINUTE } from '../../shared/domain/shanghai'
import type { HelpRequest } from '../../shared/model/leader'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, HOME, leader, manager, put, staff } from '../world'
import { requestOf } from './examples-leaders'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

/** The nth request, asked so many minutes ago that a smaller number is older. */
function nth(n: number, status: HelpStatus, rest: Partial<HelpRequest> = {}): HelpRequest {
  const _id = helpRequestIdOf(personIdOf(ann), `received-${String(n).padStart(12, '0')}`)
  const createdAt = MONDAY - (1000 - n) * MINUTE
  return requestOf(_id, status, { createdAt, sort: sortKey(createdAt, _id), ...rest })
}

async function readAll(who: string, place: string, view: 'live' | 'past' = 'live') {
  const pages: { ids: string[]; dbCalls: number; docsExamined: number }[] = []
  for (let after: string | undefined, more = true; more; ) {
    const { data, stats } = await stack.call(who, leaders.received, { place, view, ...(after ? { after } : {}) })
    pages.push({ ids: data?.requests.map(({ id }) => id) ?? [], ...stats })
    after = data?.next ?? undefined
    more = after !== undefined
  }
  return pages
}
const ids = (requests: readonly HelpRequest[]) => requests.map(({ _id }) => _id)

test('staff read first, over all pages, what is theirs to answer, oldest first; then what leaders still have', async () => {
  const ledStill = Array.from({ length: 30 }, (_, n) => nth(n, n % 2 ? 'open' : 'accepted'))
  const staffs = Array.from({ length: 25 }, (_, n) => nth(100 + n, n % 2 ? 'escalated' : 'overdue'))
  const unled = nth(200, 'open', { leader: null, leaderName: '', withStaff: true })
  put(stack, 'helpRequests', [...ledStill, ...staffs, unled])
  for (const place of [HOME, BUILDING]) {
    const pages = await readAll(staff, place)
    expect(pages.map((page) => page.ids.length)).toEqual([20, 20, 16])
    expect(pages.flatMap((page) => page.ids)).toEqual(ids([...staffs, unled, ...ledStill]))
    // Caller, list, and the other list where the first comes to its end.
    expect(pages.map(({ dbCalls }) => dbCalls)).toEqual([2, 3, 2])
    for (const page of pages) expect(page.docsExamined).toBeLessThanOrEqual(page.ids.length + 2)
  }
})

test('a page that ends just where the staff’s own come to their end leads on to the rest', async () => {
  const [led, staffs] = [[nth(1, 'open'), nth(2, 'open')], Array.from({ length: 20 }, (_, n) => nth(10 + n, 'overdue'))]
  put(stack, 'helpRequests', [...led, ...staffs])
  const pages = await readAll(staff, HOME)
  expect(pages.map((page) => page.ids)).toEqual([ids(staffs), ids(led)])
})

test('a leader reads what is live oldest first, and everybody what is past latest first', async () => {
  const live = Array.from({ length: 25 }, (_, n) => nth(n, n % 3 ? 'open' : 'escalated'))
  const past = Array.from({ length: 22 }, (_, n) => nth(100 + n, n % 2 ? 'closed' : 'answered'))
  put(stack, 'helpRequests', [...live, ...past])
  expect((await readAll(leader, BUILDING)).flatMap((page) => page.ids)).toEqual(ids(live))
  for (const [who, place] of [
    [leader, BUILDING],
    [staff, HOME],
  ] as const)
    expect((await readAll(who, place, 'past')).flatMap((page) => page.ids)).toEqual(ids(past).reverse())
})

test('whose turn it is follows every step: asked, handed over, missed, and when a leader goes or comes', async () => {
  const asked = async () => {
    const wish = { building: BUILDING, kind: 'question' as const, text: '几点开门？', key: newKey() }
    return (await stack.ask(ann, leaders.ask, wish)).request
  }
  const turn = async (id: string) => (await stack.one('helpRequests', id))?.withStaff
  const [passedOn, left] = [await asked(), await asked()]
  expect([await turn(passedOn.id), await turn(left.id)]).toEqual([false, false])
  const handing = { place: BUILDING, request: passedOn.id, rev: 0, reason: '要物业来修', key: newKey() }
  await stack.ask(leader, leaders.handOver, handing)
  const power = { community: HOME, person: personIdOf(leader), role: 'buildingLeader', place: BUILDING } as const
  await stack.ask(manager, identity.revoke, { ...power, key: newKey() })
  await stack.tick()
  expect([await turn(passedOn.id), await turn(left.id)]).toEqual([true, true])
  await stack.ask(manager, identity.grant, { ...power, key: newKey() })
  await stack.tick()
  expect([await turn(passedOn.id), await turn(left.id)]).toEqual([true, false])
  await stack.setClock(left.due!)
  await stack.tick()
  expect(await stack.one('helpRequests', left.id)).toMatchObject({ status: 'escalated', withStaff: true })
})
