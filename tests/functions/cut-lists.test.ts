import { grids } from '../../shared/contracts/grids'
import { identity } from '../../shared/contracts/identity'
import { places } from '../../shared/contracts/places'
import { residents } from '../../shared/contracts/residents'
import type { Person } from '../../shared/model/person'
import { MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, community, GRID, HOME, manager, person, put, STAIRWELL, staff, stranger } from '../world'
import { placeAt } from './examples-places'
import { renew } from './warm-stack'

/** A list that is cut says so; a list of exactly as many as are shown is whole. */

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.close())
beforeEach(() => renew(stack))

const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const numbered = (index: number) => String(index).padStart(4, '0')
/** Another id of the same shape. */
const renumbered = (id: string, index: number) => `${id.slice(0, -4)}${numbered(index)}`

/** What the list says with as many as it shows, and with one above. */
async function atTheEdge(
  list: () => Promise<{ more: boolean; shown: number }>,
  most: number,
  add: (count: number, from: number) => void,
) {
  const { shown, more } = await list()
  expect(more).toBe(false)
  add(most - shown, 0)
  expect(await list()).toEqual({ more: false, shown: most })
  add(1, most - shown)
  expect(await list()).toEqual({ more: true, shown: most })
}

test('members who wait for a witness: 50', async () => {
  const wish = { name: '某奶奶', relation: 'grandparent' as const, birthYear: 1940, phone: null, key: newKey() }
  await stack.ask(ann, residents.addMember, wish)
  const [asked] = await stack.all('family')
  await renew(stack)
  await atTheEdge(
    async () => {
      const { waiting, more } = await stack.ask(staff, residents.witnessQueue, { place: HOME })
      return { more, shown: waiting.length }
    },
    50,
    (count, from) =>
      put(
        stack,
        'family',
        many(count, (i) => ({ ...asked!, _id: renumbered(asked!._id, from + i), sort: numbered(from + i) })),
      ),
  )
})

test('who holds a role: 999', async () => {
  const worker = (i: number): Person => person(`test-many-${i}`, `网格员${i}`, ['gridWorker', GRID])
  await atTheEdge(
    async () => {
      const { members, more } = await stack.ask(staff, identity.team, { community: HOME })
      return { more, shown: members.length }
    },
    999,
    (count, from) =>
      put(
        stack,
        'people',
        many(count, (i) => worker(from + i)),
      ),
  )
})

test('invitations: 200 of each kind', async () => {
  const wish = { community: HOME, role: 'gridWorker' as const, place: GRID, phone: '10011112222', key: newKey() }
  await stack.ask(manager, identity.invite, wish)
  const [sent] = await stack.all('invitations')
  await renew(stack)
  await atTheEdge(
    async () => {
      const { invitations, more } = await stack.ask(manager, identity.invitations, { community: HOME })
      return { more, shown: invitations.length }
    },
    200,
    (count, from) =>
      put(
        stack,
        'invitations',
        many(count, (i) => ({ ...sent!, _id: renumbered(sent!._id, from + i), at: MONDAY - from - i })),
      ),
  )
})

test('places inside a place: 500', async () => {
  await atTheEdge(
    async () => {
      const { places: inside, more } = await stack.ask(stranger, places.inside, { parent: STAIRWELL })
      return { more, shown: inside.length }
    },
    500,
    (count, from) =>
      put(
        stack,
        'places',
        many(count, (i) =>
          placeAt(`${STAIRWELL}.m${numbered(from + i)}`, 'household', `${from + i}室`, 100 + from + i),
        ),
      ),
  )
})

test('communities: 200', async () => {
  await atTheEdge(
    async () => {
      const { communities, more } = await stack.ask(stranger, places.communities, {})
      return { more, shown: communities.length }
    },
    200,
    (count, from) =>
      put(
        stack,
        'communities',
        many(count, (i) => community(`minghu.chunhe.m${numbered(from + i)}`, 10 + from + i)),
      ),
  )
})

test('grids of a community: 200', async () => {
  const [team] = await stack.all('gridTeams')
  await atTheEdge(
    async () => {
      const { teams, more } = await stack.ask(stranger, grids.list, { community: HOME })
      return { more, shown: teams.length }
    },
    200,
    (count, from) =>
      put(
        stack,
        'gridTeams',
        many(count, (i) => ({ ...team!, _id: `${HOME}.c1.m${numbered(from + i)}`, order: 10 + from + i })),
      ),
  )
})

test('grids that may lie side by side: all, until one compound holds as many as the platform gives at once', async () => {
  const list = async () => {
    const { grids: found, more } = await stack.ask(staff, places.neighbours, { community: HOME })
    return { more, shown: found.length }
  }
  const { shown } = await list()
  const add = (count: number, from: number) =>
    put(
      stack,
      'places',
      many(count, (i) => placeAt(`${HOME}.c1.m${numbered(from + i)}`, 'grid', `第${from + i}网格`, 10 + from + i)),
    )
  add(999 - shown, 0)
  expect(await list()).toEqual({ more: false, shown: 999 })
  add(1, 999)
  expect((await list()).more).toBe(true)
})
