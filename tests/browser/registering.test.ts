import { join } from 'node:path'
import { personIdOf, stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { residents } from '../../shared/contracts/residents'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { ann, bob, householdOf, leader, person, put, STAIRWELL, settle, stranger } from '../world'
import { type Browsing, browse } from './harness'
import { fillIn, PROFILE, pickHome, REGISTER, waitingHome } from './home-steps'

const BY_CODE = `${REGISTER}?code=${stairwellCodeOf(STAIRWELL)}`
const OLD_NOTICE = 'test-old-notice'

describe('registering and getting verified, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    put(stack, 'people', [{ ...person(OLD_NOTICE, '戊居民'), consents: [{ notice: '2020-01', at: 0 }] }])
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('opened by the stairwell’s code, only the door is left to choose; the leader vouches, and the tag says so', async () => {
    const newcomer = await browsing.openAs(stranger, BY_CODE)
    await fillIn(newcomer, '庚居民', '10000000071')
    await newcomer.waitFor('住哪一户？')
    await newcomer.press('101室')
    await newcomer.press('业主')
    await newcomer.press('我看过了，同意')
    await newcomer.press('登记')
    await newcomer.waitFor('登记好了')
    await newcomer.press('申请核验住址')
    await newcomer.waitFor('已申请核验')
    // Three working days after Monday 9:00.
    await newcomer.waitFor('楼栋长或社区会在周四 上午9:00前答复')

    const { person: who } = await waitingHome(stack)
    expect(who).toBe(personIdOf(stranger))
    await stack.ask(leader, residents.verify, { ...(await waitingHome(stack)), key: newKey() })

    await newcomer.goto(`${PROFILE}/homes/index`)
    await newcomer.waitFor('有效到 2029年11月')
    await newcomer.goto('/tabs/me/index')
    await newcomer.page.reload()
    await newcomer.waitFor('已核验')
    expect(await newcomer.text()).not.toContain('去申请核验')
    expect([...newcomer.errors, ...newcomer.foreign]).toEqual([])
    await newcomer.close()
  }, 90_000)

  test('step by step, with all that is missing said at once and nothing lost over a reload; a refusal says why', async () => {
    const newcomer = await browsing.openAs('test-second', REGISTER)
    await fillIn(newcomer, '辛居民', '1000000007')
    await newcomer.press('登记')
    await newcomer.waitFor('请填写 11 位手机号')
    await newcomer.waitFor('请选择社区')
    await newcomer.waitFor('请看过后打勾同意')
    await newcomer.fill('手机号', '10000000072')
    await newcomer.press('红心社区')
    await newcomer.press('我住在这里')
    await pickHome(newcomer, '101室')
    await newcomer.page.reload()
    await newcomer.waitFor('春晓园 1号楼 1单元 101室')
    expect(await newcomer.page.getByLabel('您的姓名').inputValue()).toBe('辛居民')
    await newcomer.press('租户')
    await newcomer.press('我看过了，同意')
    await newcomer.press('登记')
    await newcomer.waitFor('登记好了')
    await newcomer.press('以后再说，接着办事')
    await newcomer.goto('/tabs/me/index')
    await newcomer.waitFor('未核验')
    await newcomer.press('去申请核验')
    await newcomer.waitFor('还没有申请')
    await newcomer.press('申请核验')
    await newcomer.waitFor('申请核验这处住址？')
    await newcomer.page.locator('.hx-dialog').getByRole('button', { name: '申请核验' }).click()
    await newcomer.waitFor('已申请核验')

    const reason = '租房合同上是 102 室'
    await stack.ask(leader, residents.refuse, { ...(await waitingHome(stack)), reason, key: newKey() })
    await newcomer.page.reload()
    await newcomer.waitFor(`没有通过：${reason}`)
    expect(newcomer.errors).toEqual([])
    await newcomer.close()
  }, 90_000)

  test('a code that nobody knows says so, and the steps still lead home', async () => {
    const newcomer = await browsing.openAs('test-third', `${REGISTER}?scene=code%3Dzzzzzzzz`)
    await newcomer.waitFor('没有找到这个单元码')
    await newcomer.fill('单元码', 'abc')
    await newcomer.press('按单元码查找')
    await newcomer.waitFor('这不是单元门上的码')
    await newcomer.fill('单元码', stairwellCodeOf(STAIRWELL).toUpperCase())
    await newcomer.press('按单元码查找')
    await newcomer.waitFor('住哪一户？')
    await newcomer.close()
  }, 60_000)

  test('whoever moves adds the new home and leaves the old one in one step', async () => {
    const before = (await stack.one('people', personIdOf(ann)))?.homes ?? []
    const mover = await browsing.openAs(ann, `${PROFILE}/homes/index`)
    await mover.waitFor('搬家了，换成新住址')
    await mover.press('搬家了，换成新住址')
    await mover.waitFor('登记新住址，搬离旧住址')
    await pickHome(mover, '101室')
    await mover.press('业主')
    await mover.press('登记新住址，搬离旧住址')
    await mover.waitFor('再登记一处住址')
    await mover.waitFor('101室')
    const after = (await stack.one('people', personIdOf(ann)))?.homes ?? []
    expect(after.map(({ id, status }) => [id === before[0]?.id, status])).toEqual([
      [false, 'claimed'],
      [true, 'left'],
    ])
    expect(await mover.text()).not.toContain(householdOf(ann).split('.').pop())
    expect(mover.errors).toEqual([])
    await mover.close()
  }, 60_000)

  test('who agreed to an older notice is asked once more, on the first screen, and never again', async () => {
    const resident = await browsing.openAs(OLD_NOTICE, '/tabs/home/index')
    await resident.waitFor('隐私说明更新了')
    await resident.press('同意新的说明')
    await resident.page.getByText('隐私说明更新了').waitFor({ state: 'detached' })
    await resident.goto(`${PROFILE}/consents/index`)
    await resident.waitFor('现行')
    expect((await resident.text()).match(/隐私说明 \S+ 版/g)).toHaveLength(2)
    await resident.close()
    const other = await browsing.openAs(bob, '/tabs/home/index')
    await other.waitFor('大家常办')
    expect(await other.text()).not.toContain('隐私说明更新了')
    await other.close()
  }, 60_000)
})
