import { personIdOf } from '../../cloudfunctions/kit/ids'
import { identity } from '../../shared/contracts/identity'
import { leaders } from '../../shared/contracts/leaders'
import { residents } from '../../shared/contracts/residents'
import { codeOf, write } from '../faults/acts'
import { newKey, type Stack, startStack } from '../stack'
import { BUILDING, bob, HOME, leader, manager, stranger, VACANT, vera } from '../world'
import { renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const power = (person: string) => ({
  ...{ community: HOME, person: personIdOf(person), role: 'buildingLeader' as const, place: BUILDING },
  key: newKey(),
})
const cover = (rev = 0) => ({
  ...{ community: HOME, building: VACANT, person: personIdOf(bob), rev, key: newKey() },
})
const reveal = (who: string, building: string) => stack.call(who, leaders.reveal, { building, key: newKey() })
const postOf = async (building: string) => (await stack.ask(stranger, leaders.post, { building })).post

/** Bob leads a building, and so may stand in for the vacant one. */
async function bobStandsIn(): Promise<void> {
  await stack.ask(manager, identity.grant, power(bob))
  await stack.ask(manager, leaders.cover, cover())
}

test('from the moment that a role is taken nobody is shown the number, also before the timer has come by', async () => {
  await bobStandsIn()
  expect(codeOf(await reveal(leader, VACANT))).toBe('OK')
  await stack.ask(manager, identity.revoke, power(bob))
  await stack.ask(manager, identity.revoke, power(leader))
  const before = await stack.all('reveals')
  expect([codeOf(await reveal(leader, VACANT)), codeOf(await reveal(vera, BUILDING))]).toEqual([
    'POST_VACANT',
    'POST_VACANT',
  ])
  expect(await stack.all('reveals')).toEqual(before)
})

test('who is named to stand in while their role is being taken does not stay', async () => {
  await stack.ask(manager, identity.grant, power(bob))
  await stack.tick()
  const held = await stack.fault({ ...write('leaderPosts', manager), kind: 'hold' })
  const naming = stack.call(manager, leaders.cover, cover())
  await held.held()
  await stack.ask(manager, identity.revoke, power(bob))
  await stack.tick()
  await held.release()
  expect(codeOf(await naming)).toBe('OK')
  expect((await postOf(VACANT)).coverName).toBeNull()
  expect((await stack.one('leaderPosts', VACANT))?.cover).toBeNull()
})

test('who erases themselves stands in no more, before the timer has come by', async () => {
  await bobStandsIn()
  await stack.ask(manager, identity.revoke, power(bob))
  await stack.ask(bob, residents.erase, { confirm: '注销', key: newKey() })
  expect((await postOf(VACANT)).coverName).toBeNull()
  expect(JSON.stringify(await stack.all('leaderPosts'))).not.toContain('乙居民')
})
