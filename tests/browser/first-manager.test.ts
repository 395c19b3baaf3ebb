import { join } from 'node:path'
import { emptySeed } from '../../.commands/demo/seeds'
import { DIST, MONDAY, type Stack, startStack } from '../stack'
import { put } from '../world'
import { type Browsing, browse } from './harness'

const CODE = 'AB3D-4F6H-8K9M'

describe('a community that has just been installed, with nobody in it', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('before there is one, every tab says what to do instead of staying blank', async () => {
    const person = await browsing.openAs('first-manager', '/tabs/home/index')
    await person.waitFor('这里还没有开通社区')
    await person.press('服务')
    await person.waitFor('还没有服务事项')
    await person.press('会客厅')
    await person.waitFor('还没有红心会客厅')
    expect(person.errors).toEqual([])
    await person.close()
  }, 60_000)

  test('its first manager finds the way from 我的: registers, mistypes the code, corrects it, and has the desk', async () => {
    for (const { collection, documents } of emptySeed(MONDAY, CODE)) put(stack, collection, documents as never)
    const person = await browsing.openAs('first-manager', '/tabs/me/index')
    await person.waitFor('我是社区管理员')
    await person.press('我是社区管理员')
    await person.waitFor('先登记，再认领')
    await person.press('登记一下，只需一分钟')
    await person.waitFor('您的姓名')
    await person.fill('您的姓名', '高木兰')
    await person.fill('手机号', '10000000001')
    await person.press('我不住在这里')
    await person.press('我看过了，同意')
    await person.press('登记')
    await person.waitFor('登记好了')
    await person.press('接着办事')
    await person.waitFor('三组四位')
    await person.fill('认领码', 'ab3d-4f6h-8k9n')
    await person.press('认领')
    await person.waitFor('认领码不对')
    expect(await person.page.getByLabel('认领码').inputValue()).toBe('AB3D-4F6H-8K9N')
    await person.fill('认领码', CODE)
    await person.press('认领')
    await person.waitFor('认领成功')
    await person.press('好的')
    await person.waitFor('确认居民的预约')
    await person.press('办事台')
    await person.waitFor('都答复完了')
    await person.close()
  }, 60_000)
})
