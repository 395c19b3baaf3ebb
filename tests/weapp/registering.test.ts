/** @jest-environment jsdom */
import { stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { residents } from '../../shared/contracts/residents'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const REGISTER = '/features/register/pages/register/index'
const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const LEADER = 'test-leader-b01'
const CODE = stairwellCodeOf(`${BUILDING}.u1`)
const DRAFT = 'hongxin.draft.register'

describe('registering and getting verified in the mini-program’s own form, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  const waiting = async () => {
    const { applications } = await world.ask(LEADER, residents.verificationQueue, { place: BUILDING })
    const [first] = applications
    if (!first) throw new Error('nobody waits')
    return { place: BUILDING, person: first.person, home: first.home }
  }

  beforeAll(async () => {
    world = await startWorldApart({ HONGXIN_WECHAT_PHONE: 'yes' })
    weapp = await launch({ cloud: world.url, openid: 'test-newcomer' })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('a code from elsewhere is said to be none; the one at the door leaves only the household to choose', async () => {
    await weapp.open(REGISTER)
    await weapp.waitFor('扫一扫单元码')
    await weapp.type('name', '庚居民')
    await weapp.type('phone', '1000000')
    await weapp.tap('扫一扫单元码')
    weapp.change({ scanned: { result: 'https://example.invalid/menu' } })
    await weapp.tap('扫一扫单元码')
    await weapp.waitFor('这不是单元门上的码')
    // As an iPhone gives it: encoded.
    weapp.change({ scanned: { result: '', path: `features/register/pages/register/index?scene=code%3D${CODE}` } })
    await weapp.tap('扫一扫单元码')
    await weapp.waitFor('住哪一户？')
    await weapp.waitFor('101室')
    await weapp.tap('101室')
    await weapp.waitFor('春晓园 1号楼 1单元 101室')
    await weapp.tap('业主')
  }, 60_000)

  test('refusing WeChat’s number leaves what was typed; giving it spares the typing', async () => {
    await weapp.waitFor('用微信绑定的手机号')
    await weapp.tell('用微信绑定的手机号', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    await weapp.waitFor('请在上面手动填写手机号')
    expect(weapp.storage.get(DRAFT)).toMatchObject({ name: '庚居民', phone: '1000000' })
    await weapp.tell('用微信绑定的手机号', 'getphonenumber', { code: 'code-of-wechat-1', errMsg: 'getPhoneNumber:ok' })
    await weapp.waitFor('您不用再填')
    expect(JSON.stringify([...weapp.storage.values()])).not.toContain('code-of-wechat-1')
  }, 30_000)

  test('registers, applies, hears by when, and is verified once the leader has vouched', async () => {
    await weapp.tap('我看过了，同意')
    await weapp.tap('登记')
    await weapp.waitFor('登记好了')
    expect(weapp.storage.has(DRAFT)).toBe(false)
    await weapp.tap('申请核验住址')
    await weapp.waitFor('楼栋长或社区会在周四 上午9:00前答复')
    await weapp.settled()
    const { phone } = await world.ask(LEADER, residents.reveal, await dutyOf(waiting))
    expect(phone).toMatch(/^100\d{8}$/)
    await world.ask(LEADER, residents.verify, { ...(await waiting()), key: 'test-key-verify-00001' })
    await weapp.open('/features/profile/pages/homes/index')
    await weapp.waitFor('有效到 2029年11月')
    expect(weapp.text()).toContain('已核验')
  }, 60_000)

  test('sees that the leader looked at the phone, for which reason, and nothing else', async () => {
    await weapp.open('/features/profile/pages/reveals/index')
    await weapp.waitFor('钱楼长')
    expect(weapp.text()).toContain('为了核验您的住址')
    expect(weapp.text().match(/钱楼长/g)).toHaveLength(1)
    await weapp.settled()
  }, 30_000)
})

/** The right to the phone of the one who waits. */
async function dutyOf(waiting: () => Promise<{ place: string; person: string; home: string }>) {
  const { place, person, home } = await waiting()
  return { place, person, duty: 'verification' as const, about: home, key: 'test-key-reveal-00001' }
}
