import { join } from 'node:path'
import { leaders } from '../../shared/contracts/leaders'
import { DIST, type Stack, startStack } from '../stack'
import { HOME, manager, settle, staff } from '../world'
import { type Browsing, browse } from './harness'

const VACANCIES = '/features/manage/pages/vacancies/index'

describe('a building without a leader', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('staff find somebody by name to stand in, and the building no longer is without anybody', async () => {
    const person = await browsing.openAs(staff, VACANCIES)
    await person.waitFor('春晓园 2号楼')
    await person.waitFor('没人管')
    expect(await person.text()).not.toContain('邀请楼栋长')
    await person.press('春晓园 2号楼，安排代管')
    await person.waitFor('请谁代管？')
    await person.fill('按姓名找', '没有这个人')
    await person.waitFor('没有找到，换个写法试试')
    await person.fill('按姓名找', '楼长')
    await person.press('钱楼长')
    await person.screenshot('vacancies-cover')
    await person.press('确定')
    await person.waitFor('钱楼长代管')
    const { posts } = await stack.ask(manager, leaders.vacancies, { community: HOME })
    expect(posts.map(({ coverName }) => coverName)).toEqual(['钱楼长'])
    expect(person.errors).toEqual([])
    await person.close()
  }, 60_000)

  test('a manager is led from the vacancy to an invitation that knows the role and the building', async () => {
    const person = await browsing.openAs(manager, VACANCIES, { width: 1280, height: 900 })
    await person.waitFor('有人代管')
    await person.press('春晓园 2号楼，邀请楼栋长')
    await person.waitFor('春晓园 2号楼')
    await person.fill('对方的手机号', '10000000124')
    await person.press('生成邀请码')
    await person.waitFor('邀请码好了')
    expect(await person.text()).toContain('党员楼栋长 · 春晓园 2号楼')
    await person.close()
  }, 60_000)
})
