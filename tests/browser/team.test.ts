import { join } from 'node:path'
import { bookings } from '../../shared/contracts/bookings'
import { identity } from '../../shared/contracts/identity'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { HOME, manager, settle } from '../world'
import { type Browsing, browse, type Person } from './harness'

const TEAM = '/features/manage/pages/team/index'
const NEWCOMER = 'test-newcomer'
const PHONE = '10000000123'

describe('a manager and somebody invited to work for the community', () => {
  let stack: Stack
  let browsing: Browsing
  let boss: Person
  let newcomer: Person
  let code = ''

  const desk = () => stack.call(NEWCOMER, bookings.desk, { community: HOME, view: 'waiting' })

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
    const who = { name: '丁小满', phone: PHONE, community: HOME, household: null, notice: PRIVACY_NOTICE }
    await stack.ask(NEWCOMER, identity.register, { ...who, key: newKey() })
    boss = await browsing.openAs(manager, TEAM, { width: 1280, height: 900 })
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('before, the desk is closed to the newcomer', async () => {
    expect((await desk()).error?.code).toBe('WRONG_ROLE')
  })

  test('the manager is asked for what is missing, and gets a code in large letters', async () => {
    await boss.waitFor('管理员（我）')
    await boss.press('邀请')
    await boss.waitFor('三十天里没有邀请')
    await boss.page.locator('.hx-page__action:visible').last().getByText('邀请').click()
    await boss.waitFor('担任什么？')
    await boss.press('生成邀请码')
    await boss.waitFor('请选择职责')
    await boss.press('社区工作者')
    await boss.fill('对方的手机号', PHONE)
    await boss.press('生成邀请码')
    await boss.waitFor('邀请码好了')
    code = (await boss.page.locator('.hx-manage__code').textContent()) ?? ''
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await boss.text()).toContain('尾号 0123')
    expect(await boss.text()).not.toContain(PHONE)
  }, 60_000)

  test('the newcomer accepts with it and can work at once', async () => {
    newcomer = await browsing.openAs(NEWCOMER, '/features/profile/pages/invitation/index')
    await newcomer.waitFor('它只认您登记的手机号')
    await newcomer.fill('邀请码', code)
    await newcomer.press('接受邀请')
    await newcomer.waitFor('您现在是社区工作者了')
    await newcomer.press('办事台')
    await newcomer.waitFor('都答复完了')
    expect((await desk()).error).toBeUndefined()
  }, 60_000)

  test('the manager sees the invitation taken and the new one in the team', async () => {
    await boss.goto(TEAM)
    await boss.page.reload()
    await boss.waitFor('丁小满')
    await boss.page.locator('.hx-chips:visible').getByText('邀请').click()
    await boss.waitFor('已接受')
  }, 60_000)

  test('revoking asks first, works at once, and stands in the audit log with its reason', async () => {
    await boss.press('成员')
    await boss.waitFor('丁小满')
    await boss.press('收回丁小满的社区工作者 · 红心社区')
    await boss.waitFor('收回丁小满的职责？')
    await boss.fill('原因', '调到别的社区')
    await boss.page.locator('.hx-dialog__actions:visible').getByText('收回', { exact: true }).click()
    await boss.waitFor('已收回，丁小满不能再用这项职责')
    expect((await desk()).error?.code).toBe('WRONG_ROLE')
    await stack.tick()
    await boss.press('变动记录')
    await boss.waitFor('管理员 收回 丁小满：社区工作者（红心社区）')
    expect(await boss.text()).toContain('原因：调到别的社区')
    await newcomer.goto('/tabs/me/index')
    await newcomer.page.reload()
    await newcomer.waitFor('丁小满')
    expect(await newcomer.text()).not.toContain('办事台')
    expect(boss.errors).toEqual([])
    await newcomer.close()
    await boss.close()
  }, 60_000)
})
