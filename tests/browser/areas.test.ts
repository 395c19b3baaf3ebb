import { join } from 'node:path'
import { alter } from '../functions/warm-stack'
import { DIST, type Stack, startStack } from '../stack'
import { contactOf, manager, person as personOf, put, settle, stranger } from '../world'
import { type Browsing, browse, type Person } from './harness'
import { fillIn, REGISTER } from './home-steps'

const districtManager = 'test-district-manager'
const AREAS = '/features/manage/pages/areas/index'
const HALL = {
  大厅名称: '清泉社区党群服务中心',
  大厅地址: '清泉路 8 号',
  大厅电话: '0000-1000008',
  开放时间: '8:30–17:30',
}

describe('a manager of a district who adds what lies in it', () => {
  let stack: Stack
  let browsing: Browsing
  let person: Person

  const answer = (words: string) =>
    person.page.locator('.hx-dialog__actions:visible').getByText(words, { exact: true }).click()

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    put(stack, 'people', [personOf(districtManager, '区管理员', ['manager', 'minghu'])])
    put(stack, 'contacts', [contactOf(districtManager)])
    browsing = await browse(stack.url)
    person = await browsing.openAs(districtManager, '/tabs/me/index', { largeType: true })
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('finds the way from 我的 and adds a street; one that is there already is refused in the sheet', async () => {
    await person.waitFor('街道与社区')
    expect(await person.text()).not.toContain('地点管理')
    await person.press('街道与社区')
    await person.waitFor('明湖区')
    await person.waitFor('1 个街道')
    await person.press('加一个街道')
    await person.fill('街道的名称', '春和街道')
    await answer('加上')
    await person.waitFor('同一处已有同名或同编号的地方')
    await person.fill('街道的名称', '秋实街道')
    await answer('加上')
    await person.waitFor('2 个街道')
    expect(await person.overflow()).toBe(0)
  }, 60_000)

  test('adds a community with its hall; what is missing is said at each field, and nothing typed is lost', async () => {
    await person.press('秋实街道')
    await person.waitFor('这里还没有社区')
    await person.press('加一个社区')
    await person.fill('社区名称', '清泉社区')
    await person.press('加上')
    await person.waitFor('请填写大厅地址')
    await person.waitFor('电话只写数字和短横线')
    await person.page.reload()
    await person.waitFor('社区名称')
    expect(await person.page.getByLabel('社区名称').inputValue()).toBe('清泉社区')
    for (const [label, value] of Object.entries(HALL)) await person.fill(label, value)
    expect(await person.overflow()).toBe(0)
    await person.screenshot('area-form')
    await person.press('加上')
    await person.waitFor('邀请社区管理员')
    await person.waitFor('清泉路 8 号')
  }, 60_000)

  test('a resident registers there at once, and reads where its hall is', async () => {
    const newcomer = await browsing.openAs(stranger, REGISTER)
    await fillIn(newcomer, '庚居民', '10000000071')
    await newcomer.press('清泉社区')
    await newcomer.press('我不住在这里')
    await newcomer.press('我看过了，同意')
    await newcomer.press('登记')
    await newcomer.waitFor('登记好了')
    await newcomer.goto('/tabs/home/index')
    await newcomer.waitFor('清泉路 8 号')
    expect(newcomer.errors).toEqual([])
    await newcomer.close()
  }, 60_000)

  test('renames the community, and invites its first manager', async () => {
    await person.press('改名')
    await person.fill('新名称', '清水社区')
    await answer('改名')
    await person.waitFor('名称改好了')
    expect((await stack.all('communities')).map(({ name }) => name)).toContain('清水社区')
    await person.press('邀请社区管理员')
    await person.waitFor('对方的手机号')
    await person.fill('对方的手机号', '10000000099')
    await person.press('生成邀请码')
    await person.waitFor('社区管理员 · 清水社区')
    expect((await stack.all('invitations'))[0]).toMatchObject({ role: 'manager', status: 'open' })
    expect(person.errors).toEqual([])
  }, 60_000)

  test('a community whose hall nobody has told of says so, and a change of it is kept', async () => {
    const [added] = (await stack.all('communities')).filter(({ name }) => name === '清水社区')
    alter(stack, 'communities', added!._id, { $set: { 'hall.address': '', 'hall.phone': '', 'hall.hours': '' } })
    await person.goto(`${AREAS}?place=${added!._id.slice(0, added!._id.lastIndexOf('.'))}`)
    await person.page.reload()
    await person.waitFor('还没有填写服务大厅信息')
    await person.press('清水社区')
    await person.press(HALL.大厅名称)
    for (const label of ['大厅地址', '大厅电话', '开放时间'] as const) await person.fill(label, HALL[label])
    await person.press('保存')
    await person.waitFor('清泉路 8 号')
    await person.close()
  }, 60_000)

  test('the file for the whole street has a column for the community, and the page says so', async () => {
    const other = await browsing.openAs(districtManager, `${AREAS}?place=minghu.chunhe`, { width: 1280 })
    await other.waitFor('红心社区')
    await other.screenshot('areas-pc')
    await other.press('导入住户')
    await other.waitFor('6 列都要填：社区、小区、网格、楼栋、单元、房号')
    await other.close()
  }, 60_000)

  test('who manages a community sees no entry, and is told whose page it is', async () => {
    const other = await browsing.openAs(manager, '/tabs/me/index')
    await other.waitFor('地点管理')
    expect(await other.text()).not.toContain('街道与社区')
    await other.goto(AREAS)
    await other.waitFor('这里是街道和区的管理员用的')
    await other.close()
  }, 60_000)
})
