import { join } from 'node:path'
import { personIdOf } from '../../cloudfunctions/kit/ids'
import { residents } from '../../shared/contracts/residents'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { ann, bob, cai, leader, settle } from '../world'
import { INBOX } from './booking-steps'
import { type Browsing, browse, type Person } from './harness'
import { applyPastScreens, PROFILE } from './home-steps'

const QUEUE = '/features/leader-desk/pages/verifications/index'
const WITNESS = '/features/leader-desk/pages/witness/index'
const WHY = '门牌写错了，请改成 102 室'

describe('a leader who vouches for homes and hears consent on her own screen, on the real stack', () => {
  let stack: Stack
  let browsing: Browsing
  let leads: Person

  const answer = (words: string) =>
    leads.page.locator('.hx-dialog__actions:visible').getByText(words, { exact: true }).click()
  const homeOf = async (openid: string) => (await stack.one('people', personIdOf(openid)))?.homes[0]
  const addMember = (openid: string, name: string) =>
    stack.ask(openid, residents.addMember, { name, relation: 'parent', birthYear: null, phone: null, key: newKey() })

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    await applyPastScreens(stack, ann)
    await applyPastScreens(stack, bob)
    await addMember(ann, '赵桂兰')
    await addMember(cai, '孙大爷')
    browsing = await browse(stack.url)
    leads = await browsing.openAs(leader, '/tabs/me/index')
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('she approves a home: asked once more, it leaves her queue, and the resident may use it at once', async () => {
    await leads.waitFor('核对谁住在哪里')
    await leads.press('住址核验')
    await leads.waitFor('甲居民')
    await leads.press('甲居民住在这里，通过')
    await leads.waitFor('确认甲居民住在这里？')
    await answer('再核对一下')
    expect((await homeOf(ann))?.status).toBe('waiting')
    await leads.press('甲居民住在这里，通过')
    await answer('确认，通过')
    await leads.waitFor('已通过，居民会收到消息')
    await leads.page.getByText('甲居民').last().waitFor({ state: 'detached' })
    expect((await homeOf(ann))?.status).toBe('verified')

    const resident = await browsing.openAs(ann, '/tabs/me/index')
    await resident.waitFor('已核验')
    await resident.close()
  }, 60_000)

  test('she refuses another: not without a reason, and the resident reads it in her words', async () => {
    await leads.press('乙居民的住址不能通过')
    await answer('发给居民')
    await leads.waitFor('请选一个原因，或写几个字')
    await leads.press('自己写')
    await leads.fill('您想说的', WHY)
    await answer('发给居民')
    await leads.waitFor('没有等核验的住址')
    expect((await homeOf(bob))?.status).toBe('refused')

    const resident = await browsing.openAs(bob, `${PROFILE}/homes/index`)
    await resident.waitFor(`没有通过：${WHY}`)
    await resident.close()
  }, 60_000)

  test('she records yes and no of members without a phone, whose families read what was said', async () => {
    await leads.goto(WITNESS)
    await leads.waitFor('甲居民想为赵桂兰代办事情')
    await leads.press('记录赵桂兰本人的意思')
    await answer('记录下来')
    await leads.waitFor('请选一项')
    await leads.press('本人当面说同意')
    await answer('记录下来')
    await leads.page.getByText('甲居民想为赵桂兰代办事情').waitFor({ state: 'detached' })
    await leads.press('记录孙大爷本人的意思')
    await leads.press('本人不同意')
    await answer('记录下来')
    await leads.waitFor('没有要当面确认的')
    expect(leads.errors).toEqual([])
    await leads.close()

    await stack.tick()
    const yes = await browsing.openAs(ann, `${PROFILE}/family/index`)
    await yes.waitFor('楼栋长或社区当面听本人同意')
    await yes.close()
    const no = await browsing.openAs(cai, INBOX)
    await no.waitFor('孙大爷没有同意由您代办')
    await no.close()
  }, 60_000)

  test('a resident who opens the queue’s address is told that it is not hers', async () => {
    const other = await browsing.openAs(bob, QUEUE)
    await other.waitFor('这里是楼栋长和社区工作人员用的')
    await other.close()
  }, 60_000)
})
