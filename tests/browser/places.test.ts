import { join } from 'node:path'
import { places } from '../../shared/contracts/places'
import { DIST, type Stack, startStack } from '../stack'
import { HOME, manager, settle } from '../world'
import { type Browsing, browse, type Person } from './harness'

const PLACES = '/features/manage/pages/places/index'
const COMPOUND = `${HOME}.c1`
const GRID = `${COMPOUND}.g01`
/** A move waits until calls that began before it have ended. */
const ENOUGH_TICKS = 12

describe('a manager who keeps the places of the community', () => {
  let stack: Stack
  let browsing: Browsing
  let person: Person

  const answer = (words: string) =>
    person.page.locator('.hx-dialog__actions:visible').getByText(words, { exact: true }).click()
  const inside = async (parent: string) =>
    (await stack.ask(manager, places.inside, { parent })).places.map(({ name }) => name)

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
    person = await browsing.openAs(manager, PLACES, { width: 1280, height: 900 })
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('goes down level by level and adds a grid; a name that is there already is refused in the sheet', async () => {
    await person.waitFor('春晓园')
    await person.press('春晓园')
    await person.waitFor('第一网格')
    await person.press('加一个网格')
    await person.waitFor('网格的名称')
    await person.fill('网格的名称', '第一网格')
    await answer('加上')
    await person.waitFor('同一处已有同名或同编号的地方')
    await person.fill('网格的名称', '第二网格')
    await answer('加上')
    await person.waitFor('加好了：第二网格')
    await person.waitFor('2 个网格')
  }, 60_000)

  test('renames a building, which stays where it is', async () => {
    await person.press('第一网格')
    await person.waitFor('1号楼')
    await person.press('1号楼')
    await person.waitFor('搬到别的网格')
    await person.press('改名')
    await person.fill('新名称', '甲1号楼')
    await answer('改名')
    await person.waitFor('名称改好了')
    expect(await inside(GRID)).toContain('甲1号楼')
  }, 60_000)

  test('cannot close a building that people live in, and is told why', async () => {
    await person.press('停用')
    await person.fill('原因', '已经拆除')
    await answer('停用')
    await person.waitFor('这里还有人登记居住或有人任职，不能停用')
    await answer('取消')
    expect(await inside(GRID)).toContain('甲1号楼')
  }, 60_000)

  test('moves a building with all in it to the other grid, sees it under way and done', async () => {
    await person.press('搬到别的网格')
    await person.waitFor('搬到哪个网格')
    await answer('开始搬')
    await person.waitFor('请选一个地方')
    await person.press('春晓园 第二网格')
    await person.screenshot('places-move')
    await answer('开始搬')
    await person.waitFor('搬移中')
    for (let tick = 0; tick < ENOUGH_TICKS; tick += 1) {
      await stack.tick()
      await stack.setClock((await stack.raw('identity', { action: 'ways', input: {} })).envelope!.serverTime + 60_000)
    }
    await person.page.reload()
    await person.waitFor('这个地方已经搬走')
    await person.waitFor('搬完了')
    await person.press('去新地方')
    await person.waitFor('第二网格 ›')
    await person.waitFor('甲1号楼')
    expect(await inside(GRID)).not.toContain('甲1号楼')
  }, 90_000)

  test('says which grids lie side by side, at one touch', async () => {
    await person.press('红心社区 ›')
    await person.waitFor('排上门路线时用')
    await person.press('相邻的网格')
    await person.waitFor('第一网格挨着哪些？')
    // The chip of that name comes first; what is switched is the line below.
    await person.page.locator('[role="checkbox"]:visible').getByText('第二网格').click()
    await person.page.locator('.hx-switch--on:visible').waitFor()
    const { links } = await stack.ask(manager, places.neighbours, { community: HOME })
    expect(links).toHaveLength(1)
    await person.close()
  }, 60_000)
})
