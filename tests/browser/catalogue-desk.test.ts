import { join } from 'node:path'
import { DIST, type Stack, startStack } from '../stack'
import { ann, community, HOME, manager, person, put, staff } from '../world'
import { type Browsing, browse, type Person } from './harness'

const DESK = '/features/catalogue-desk/pages/list/index'

describe('a community whose catalogue is still empty', () => {
  let stack: Stack
  let browsing: Browsing
  let boss: Person
  let colleague: Person

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    put(stack, 'communities', [community()])
    put(stack, 'people', [
      person(manager, '高木兰', ['manager', HOME]),
      person(staff, '丁小满', ['staff', HOME]),
      person(ann, '甲居民'),
    ])
    browsing = await browse(stack.url)
    boss = await browsing.openAs(manager, DESK, { width: 1280, height: 900 })
    colleague = await browsing.openAs(staff, DESK)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('the manager writes an item; what is missing is said at its field, and what was typed outlives the page', async () => {
    await boss.waitFor('目录还是空的')
    await boss.press('提一个新事项')
    await boss.waitFor('居民还会怎么叫它')
    await boss.fill('事项名称', '居住证明开具')
    await boss.press('提交核对')
    await boss.waitFor('请写一句话说明，至少两个字')
    await boss.page.reload()
    await boss.waitFor('居民还会怎么叫它')
    expect(await boss.page.getByLabel('事项名称').inputValue()).toBe('居住证明开具')
    await boss.fill('一句话说明', '住在本社区的居民，免费开一张证明。')
    await boss.fill('居民还会怎么叫它', '盖章')
    await boss.press('加一个问题')
    await boss.fill('问什么', '您住在本社区吗？')
    await boss.fill('那该怎么办', '请到您居住的社区开')
    await boss.press('加一样材料')
    await boss.fill('材料名称', '身份证')
    await boss.fill('第 1 步', '核对身份')
    await boss.fill('责任岗位', '综合窗口')
    await boss.press('看居民看到的样子')
    await boss.waitFor('先问一问')
    expect(await boss.text()).toContain('可在家准备')
    expect(await boss.overflow()).toBe(0)
    await boss.press('提交核对')
    await boss.waitFor('等待核对')
  }, 60_000)

  test('a second person checks it, and the manager admits it', async () => {
    await colleague.press('待核对审定')
    await colleague.press('居住证明开具')
    await colleague.waitFor('核对无误')
    await colleague.screenshot('catalogue-proposal')
    await colleague.press('核对无误')
    await colleague.waitFor('等待审定')
    await boss.goto(DESK)
    await boss.press('待核对审定')
    await boss.press('居住证明开具')
    await boss.press('审定通过，进入目录')
    await boss.waitFor('排办理时间')
    expect(await colleague.overflow()).toBe(0)
  }, 60_000)

  test('the manager looks at what the hours would do, and saves them', async () => {
    await boss.press('排办理时间')
    await boss.waitFor('每段名额')
    await boss.screenshot('catalogue-hours')
    await boss.press('看看会怎样')
    await boss.waitFor('保存后，未来两周会这样')
    expect(await boss.text()).toMatch(/新增 \d+ 段/)
    await boss.press('就这样保存')
    await boss.waitFor('办理时间保存好了')
    expect(await boss.overflow()).toBe(0)
    expect((await stack.all('slots')).length).toBeGreaterThan(50)
    expect([...boss.errors, ...colleague.errors]).toEqual([])
  }, 60_000)

  test('a resident finds it by pinyin, is asked whether it is for them, and books it', async () => {
    await stack.tick()
    const resident = await browsing.openAs(ann, '/tabs/services/index')
    await resident.waitFor('居住证明开具')
    await resident.fill('想办什么事？', 'jzzm')
    await resident.waitFor('居住证明开具')
    await resident.press('居住证明开具')
    await resident.waitFor('请先回答上面的问题')
    await resident.press('不是')
    await resident.waitFor('先不用来：请到您居住的社区开')
    await resident.press('是')
    await resident.press('去预约')
    await resident.waitFor('哪一天来？')
    await resident.press('明天')
    await resident.press('上午8:30–9:00')
    await resident.press('提交预约')
    await resident.press('允许')
    await resident.waitFor('已提交')
    expect(await stack.all('bookings')).toEqual([expect.objectContaining({ status: 'pending', personName: '甲居民' })])
    expect(resident.errors).toEqual([])
  }, 60_000)
})
