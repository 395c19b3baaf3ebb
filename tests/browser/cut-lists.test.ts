import { join } from 'node:path'
import { residents } from '../../shared/contracts/residents'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { ann, community, GRID, HOME, manager, person, put, STAIRWELL, settle, staff, stranger, vera } from '../world'
import { type Browsing, browse } from './harness'

const numbered = (index: number) => String(index).padStart(4, '0')
const CUT = '还有没列出来的'

describe('a list that is cut', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    const wish = { name: '某奶奶', relation: 'grandparent' as const, birthYear: 1940, phone: null, key: newKey() }
    await stack.ask(ann, residents.addMember, wish)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  /** The page says nothing of the kind until `fill` has made its list too long. */
  async function says(openid: string, path: string, ready: string, fill: () => void, words: readonly string[]) {
    const somebody = await browsing.openAs(openid, path)
    await somebody.waitFor(ready)
    expect(await somebody.text()).not.toContain(CUT)
    await somebody.close()
    fill()
    const again = await browsing.openAs(openid, path)
    await again.waitFor(CUT)
    for (const one of words) expect(await again.text()).toContain(one)
    expect(await again.overflow()).toBe(0)
    expect(again.errors).toEqual([])
    await again.close()
  }

  test('says so to a witness, and that the rest comes when these are done', async () => {
    const [asked] = await stack.all('family')
    const fill = () =>
      put(
        stack,
        'family',
        Array.from({ length: 50 }, (_, i) => ({ ...asked!, _id: asked!._id.slice(0, -4) + numbered(i), sort: `${i}` })),
      )
    const page = '/features/leader-desk/pages/witness/index'
    await says(staff, page, '当面问过了，记录', fill, ['只列出了 50 位', '先问完这些，后面的就会列出来。'])
  }, 60_000)

  test('says so to whoever looks for a grid, in place of how many there are in all', async () => {
    const [team] = await stack.all('gridTeams')
    const fill = () =>
      put(
        stack,
        'gridTeams',
        Array.from({ length: 200 }, (_, i) => ({ ...team!, _id: `${HOME}.c1.m${numbered(i)}`, order: 10 + i })),
      )
    const page = '/features/grid/pages/list/index'
    await says(vera, page, '一共', fill, ['只列出了 200 个网格', '没有您的网格时，请给社区打电话。'])
  }, 60_000)

  test('says so to a manager of the team, and how it gets shorter', async () => {
    const fill = () =>
      put(
        stack,
        'people',
        Array.from({ length: 1000 }, (_, i) => person(`test-many-${i}`, `网格员${i}`, ['gridWorker', GRID])),
      )
    const page = '/features/manage/pages/team/index'
    await says(manager, page, '现任', fill, ['只列出了 999 人', '先收回不再用的职责，其余的就会列出来。'])
  }, 60_000)

  test('says so to a newcomer who looks for a community, and for the door of home', async () => {
    const fill = () => {
      put(
        stack,
        'communities',
        Array.from({ length: 201 }, (_, i) => ({ ...community(`minghu.chunhe.m${numbered(i)}`, 10 + i), name: '甲' })),
      )
    }
    const page = '/features/register/pages/register/index'
    await says(stranger, page, '您的姓名', fill, ['只列出了 200 个社区', '找不到您的社区时，请给社区打电话。'])
    const place = (await stack.one('places', STAIRWELL))!
    put(
      stack,
      'places',
      Array.from({ length: 501 }, (_, i) => ({
        ...place,
        _id: `${STAIRWELL}.m${numbered(i)}`,
        parent: STAIRWELL,
        kind: 'household' as const,
        name: `${i}室`,
        code: null,
        order: 100 + i,
      })),
    )
    const newcomer = await browsing.openAs(stranger, `${page}?code=${place.code}`)
    await newcomer.waitFor('只列出了 500 个，还有没列出来的。没有您家的，请给社区打电话。')
    await newcomer.close()
  }, 60_000)
})
