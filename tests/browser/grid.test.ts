import { join } from 'node:path'
import { grids } from '../../shared/contracts/grids'
import { DIST, type Stack, startStack } from '../stack'
import { ann, GRID, manager, settle, worker } from '../world'
import { type Browsing, browse, type Person } from './harness'

const MY_GRID = '/features/grid/pages/grid/index'
const VISITS = '/features/grid/pages/visits/index'
const ROTA = '/features/manage/pages/rota/index'

describe('a grid, from its rota to who is on today and what was found at home', () => {
  let stack: Stack
  let browsing: Browsing
  let boss: Person
  let visitor: Person

  const seenBy = async (who: string, words: string) => {
    const person = await browsing.openAs(who, MY_GRID)
    await person.waitFor(words)
    const said = await person.text()
    await person.close()
    return said
  }

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
    boss = await browsing.openAs(manager, ROTA, { width: 1280, height: 900 })
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('before anybody is set, a resident sees that nobody is planned, and still what a grid is for', async () => {
    const said = await seenBy(ann, '网格做的六件事')
    expect(said).toContain('第一网格')
    expect(said).toContain('还没有人')
    for (const duty of ['发现', '建言', '监督', '议事', '动员', '服务']) expect(said).toContain(duty)
  }, 60_000)

  test('the manager names who holds a post, out of the grid workers of this grid only', async () => {
    await boss.waitFor('第一网格')
    await boss.press('第一网格')
    await boss.waitFor('还没有排班')
    await boss.press('岗位')
    await boss.waitFor('谁在A岗（大厅）')
    expect(await boss.text()).not.toContain('钱楼长')
    await boss.press('网格员甲')
    await boss.press('保存岗位')
    await boss.waitFor('岗位保存好了')
  }, 60_000)

  test('a line of the rota without a place is sent back at its line; the mended one reaches residents', async () => {
    await boss.press('每周排班')
    await boss.press('加一行')
    await boss.press('保存排班')
    await boss.waitFor('请写明在哪里')
    await boss.fill('在哪里', '党群服务中心 2 号窗口')
    await boss.press('保存排班')
    await boss.waitFor('排班保存好了')
    const said = await seenBy(ann, '党群服务中心 2 号窗口')
    expect(said).toContain('谁在岗 · 今天 11月23日')
    expect(said).toContain('网格员甲')
    expect(said).toContain('周末，没有排班')
  }, 60_000)

  test('a day without the holder is said to residents with its reason', async () => {
    await boss.press('替班')
    await boss.waitFor('安排替班')
    await boss.fill('从哪天', '2026-11-24')
    await boss.press('这几天没有人')
    await boss.fill('原因', '外出培训')
    await boss.press('保存替班')
    await boss.waitFor('已经安排的替班')
    expect(await seenBy(ann, '接下来几天')).toContain('A岗（大厅）没有人：外出培训')
    expect(boss.errors).toEqual([])
    await boss.close()
  }, 60_000)

  test('a grid worker writes down a visit; what was typed outlives a reload', async () => {
    visitor = await browsing.openAs(worker, VISITS)
    await visitor.waitFor('还没有走访记录')
    await visitor.waitFor('加密保存')
    await visitor.press('记一次走访')
    await visitor.waitFor('为了什么走访？')
    await visitor.press('保存')
    await visitor.waitFor('请选择走访事由')
    await visitor.press('发现')
    await visitor.fill('看到了什么', '楼道里堆了纸箱，挡住了消防栓')
    await visitor.page.reload()
    await visitor.waitFor('看到隐患')
    expect(await visitor.page.getByLabel('看到了什么').inputValue()).toBe('楼道里堆了纸箱，挡住了消防栓')
    await visitor.fill('还要做什么', '周三再来看一次')
    await visitor.press('1号楼')
    await visitor.waitFor('1单元')
    await visitor.press('1单元')
    await visitor.press('保存')
    await visitor.waitFor('有什么进展？')
    expect(await visitor.text()).toContain('楼道里堆了纸箱，挡住了消防栓')
  }, 60_000)

  test('what came of it is added, and the visit closed; it leaves the list of what is open', async () => {
    await visitor.fill('有什么进展？', '住户已经搬走了')
    await visitor.press('记下并办完')
    await visitor.waitFor('后来的进展')
    await visitor.waitFor('办完了')
    await visitor.goto(VISITS)
    await visitor.waitFor('没有更早的走访了')
    await visitor.press('没办完的')
    await visitor.waitFor('没有没办完的事')
    expect(visitor.errors).toEqual([])
    await visitor.close()
  }, 60_000)

  test('a resident is not let in, neither by the page nor by the server', async () => {
    const person = await browsing.openAs(ann, VISITS)
    await person.waitFor('这里是网格员的走访纪实')
    expect((await stack.call(ann, grids.visits, { place: GRID, open: false })).error?.code).toBe('WRONG_ROLE')
    await person.close()
  }, 60_000)
})
