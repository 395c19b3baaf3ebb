import { personIdOf } from '../../cloudfunctions/kit/ids'
import { residents } from '../../shared/contracts/residents'
import { HOUR } from '../../shared/domain/shanghai'
import { codeOf } from '../faults/acts'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, homeOf, person, put, vera } from '../world'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const DAY = 24 * HOUR
const told = async (who: string) => (await stack.all('messages')).filter(({ person }) => person === personIdOf(who))
const tickOn = async (day: number) => {
  await stack.setClock(MONDAY + day * DAY)
  await stack.tick()
}

test('a month before a verification ends its person is told once, however often the timer looks', async () => {
  alter(stack, 'people', personIdOf(vera), { $set: { 'homes.0.verifiedUntil': MONDAY + 40 * DAY } })
  for (const day of [0, 5, 9]) await tickOn(day)
  expect(await told(vera)).toEqual([])
  for (const day of [10.5, 11, 11.5, 12, 13]) await tickOn(day)
  expect((await told(vera)).map(({ title, link }) => [title, link])).toEqual([
    ['住址核验快到期了', '/features/profile/pages/homes/index'],
  ])
})

test('who has left, or was vouched for anew, is not told', async () => {
  alter(stack, 'people', personIdOf(vera), {
    $set: { 'homes.0.verifiedUntil': MONDAY + 29 * DAY, 'homes.0.status': 'left' },
  })
  alter(stack, 'people', personIdOf(ann), {
    $set: { 'homes.0.verifiedUntil': MONDAY + 300 * DAY, 'homes.0.status': 'verified' },
  })
  await tickOn(0)
  expect([await told(vera), await told(ann)]).toEqual([[], []])
})

test('however many end in one day, each is told once, and no run takes longer for those that were told before', async () => {
  const many = Array.from({ length: 2300 }, (_, n) => {
    const openid = `test-many-${n}`
    const home = { ...homeOf(openid), status: 'verified' as const, verifiedUntil: MONDAY + 29 * DAY + n * 1000 }
    return { ...person(openid, '某居民'), homes: [home] }
  })
  put(stack, 'people', many)
  await tickOn(0)
  expect(new Set((await stack.all('messages')).map(({ person: who }) => who)).size).toBe(2300)
  await tickOn(0.6)
  expect(await stack.all('messages')).toHaveLength(2300)
  const { calls } = (await (await fetch(`${stack.url}/control/calls?limit=1`)).json()) as {
    calls: { requestId: string }[]
  }
  const { logs } = (await (await fetch(`${stack.url}/control/calls/${calls[0]?.requestId}`)).json()) as {
    logs: { line: string }[]
  }
  const line = logs.map((log) => JSON.parse(log.line)).find(({ action }) => action === 'remindVerifications')
  expect(line.trips).toBeLessThan(40)
})

test('what the reminder says one can do works from the moment on that it names, and not before', async () => {
  const until = MONDAY + 20 * DAY
  alter(stack, 'people', personIdOf(vera), { $set: { 'homes.0.verifiedUntil': until } })
  const apply = async () =>
    codeOf(await stack.call(vera, residents.applyVerification, { home: homeOf(vera).id, key: newKey() }))
  expect(await apply()).toBe('HOME_STATE')
  await stack.setClock(until)
  expect(await apply()).toBe('OK')
})
