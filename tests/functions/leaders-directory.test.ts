import { leaders } from '../../shared/contracts/leaders'
import { places } from '../../shared/contracts/places'
import type { LeaderPost } from '../../shared/model/leader'
import { newKey, type Stack, startStack } from '../stack'
import { BUILDING, ELSEWHERE, HOME, manager, postOf, put, stranger, VACANT } from '../world'
import { alter, renew } from './warm-stack'

let stack: Stack
beforeAll(async () => {
  stack = await startStack()
  await renew(stack)
  put(
    stack,
    'leaderPosts',
    Array.from({ length: 4000 }, (_, n) => postAt(n)),
  )
  await stack.ask(stranger, leaders.directory, {})
})
afterAll(() => stack.close())

const PAGE = 30
const numbered = (n: number) => String(n).padStart(4, '0')

/** One of 4,000 posts in two communities; every tenth building is no more. */
function postAt(n: number): LeaderPost {
  const community = n % 2 ? HOME : ELSEWHERE
  const _id = `${community}.c2.g01.b${numbered(n)}`
  const standing = { ...postOf(_id, `${n}号楼`, null), community }
  return n % 10 === 9 ? { ...standing, community: '', order: '', terms: [] } : standing
}

const directory = async (input: object) => {
  const { data, stats } = await stack.call(stranger, leaders.directory, input)
  const { calls } = (await (await fetch(`${stack.url}/control/calls?limit=1`)).json()) as {
    calls: { unindexed: number }[]
  }
  return { posts: data?.posts ?? [], next: data?.next ?? null, stats, unindexed: calls[0]?.unindexed }
}

test.each([
  ['all', {}],
  ['those of one community', { community: HOME }],
  ['all that a word finds', { query: '春晓园' }],
  ['those of one community that a word finds', { query: '春晓', community: HOME }],
  ['all, from a page on', { after: `${HOME}.c2.g01.b1001` }],
  ['those of one community, from a page on', { after: `${HOME}.c2.g01.b1001`, community: HOME }],
  ['all that a word finds, from a page on', { query: '号楼', after: `${HOME}.c2.g01.b1001` }],
])('of 4,000 posts a page of %s costs one round trip and reads no more than it shows and one', async (_, input) => {
  const { posts, stats, unindexed } = await directory(input)
  expect(posts).toHaveLength(PAGE)
  expect({ ...stats, unindexed }).toMatchObject({ dbCalls: 1, docsExamined: PAGE + 1, unindexed: 0 })
})

test('a word that finds few reads those few, and one that finds nobody reads nothing', async () => {
  const [few, none] = [await directory({ query: '1234号' }), await directory({ query: '没有这里' })]
  expect(few.posts.map(({ label }) => label)).toEqual(['春晓园 1234号楼'])
  expect([few.stats.docsExamined, none.stats.docsExamined]).toEqual([1, 0])
})

test('page after page shows every building that stands once, in order, and none that is no more', async () => {
  const shown: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof directory>> = await directory(after === undefined ? {} : { after })
    shown.push(...page.posts.map(({ building }) => building))
    after = page.next
  }
  const standing = Array.from({ length: 4000 }, (_, n) => postAt(n)).filter(({ order }) => order !== '')
  expect(shown).toEqual([BUILDING, VACANT, ...standing.map(({ _id }) => _id)].sort())
})

test('a building that is closed is in no list any more, also where it is named', async () => {
  const closing = { community: HOME, place: VACANT, rev: 0, reason: '已经拆除', key: newKey() }
  alter(stack, 'people', (await stack.all('people')).find(({ homes }) => homes[0]?.stairwell === `${VACANT}.u1`)!._id, {
    $set: { homes: [] },
  })
  await stack.ask(manager, places.close, closing)
  const named = await stack.ask(stranger, leaders.ofBuildings, { buildings: [BUILDING, VACANT] })
  expect(named.posts.map(({ building }) => building)).toEqual([BUILDING])
  for (const input of [{}, { community: HOME }, { query: '2号楼' }]) {
    const { posts } = await directory(input)
    expect(posts.map(({ building }) => building)).not.toContain(VACANT)
  }
})
