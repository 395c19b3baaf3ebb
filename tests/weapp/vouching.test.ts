/** @jest-environment jsdom */
import { residents } from '../../shared/contracts/residents'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const LEADER = 'test-leader-b01'
const WHY = '房主说没有这位租户'

describe('a leader who vouches for homes and hears consent, in the mini-program’s own form, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp
  let keys = 0

  const key = () => {
    keys += 1
    return `test-key-vouching-${String(keys).padStart(4, '0')}`
  }
  const homeOf = async (openid: string) => (await world.ask(openid, residents.mine, {})).homes[0]
  const apply = async (openid: string) => {
    const home = await homeOf(openid)
    await world.ask(openid, residents.applyVerification, { home: home?.id ?? '', key: key() })
  }
  const become = async (openid: string) => {
    await weapp.settled()
    weapp.change({ openid })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/me/index')
  }

  beforeAll(async () => {
    world = await startWorldApart()
    await apply('test-ann')
    await apply('test-bob')
    const member = { name: '赵桂兰', relation: 'parent' as const, birthYear: null, phone: null }
    await world.ask('test-ann', residents.addMember, { ...member, key: key() })
    weapp = await launch({ cloud: world.url, openid: LEADER })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('on her own screen she sees who says they live where, and is asked once more before she vouches', async () => {
    await weapp.open('/tabs/me/index')
    await weapp.waitFor('住址核验')
    await weapp.tap('住址核验')
    await weapp.waitFor('甲居民')
    expect(weapp.text()).toContain('1号楼 1单元')
    await weapp.tap('确认住这里')
    await weapp.waitFor('确认甲居民住在这里？')
    await weapp.tap('再核对一下')
    await weapp.settled()
    expect((await homeOf('test-ann'))?.status).toBe('waiting')
    await weapp.tap('确认住这里')
    await weapp.waitFor('确认甲居民住在这里？')
    await weapp.tap('确认，通过')
    await weapp.waitForGone('甲居民')
    expect((await homeOf('test-ann'))?.status).toBe('verified')
  }, 30_000)

  test('she cannot refuse without a reason', async () => {
    await weapp.tap('不能通过')
    await weapp.waitFor('乙居民的住址不能通过')
    await weapp.tap('发给居民')
    await weapp.waitFor('请选一个原因，或写几个字')
    expect((await homeOf('test-bob'))?.status).toBe('waiting')
    await weapp.tap(WHY)
    await weapp.settled()
    await weapp.tap('发给居民')
    await weapp.waitFor('没有等核验的住址')
    await weapp.settled()
  }, 30_000)

  test('she records what a member without a phone said in person', async () => {
    await weapp.tap('当面确认家人同意')
    await weapp.waitFor('甲居民想为赵桂兰代办事情')
    await weapp.tap('当面问过了，记录')
    await weapp.waitFor('赵桂兰同意吗？')
    await weapp.tap('记录下来')
    await weapp.waitFor('请选一项')
    await weapp.tap('本人当面说同意')
    await weapp.tap('记录下来')
    await weapp.waitFor('没有要当面确认的')
  }, 30_000)

  test('each resident reads the answer: refused with the reason, verified, and whom one may act for now', async () => {
    await become('test-bob')
    await weapp.tap('我的住址')
    await weapp.waitFor(`没有通过：${WHY}`)
    await become('test-ann')
    await weapp.waitFor('已核验')
    await weapp.tap('我的家人')
    await weapp.waitFor('赵桂兰（父母）')
    expect(weapp.text()).toContain('可以代办')
    expect(weapp.text()).toContain('楼栋长或社区当面听本人同意')
    await weapp.settled()
  }, 30_000)

  test('nobody is left in her queues', async () => {
    expect((await world.ask(LEADER, residents.verificationQueue, { place: BUILDING })).applications).toEqual([])
    expect((await world.ask(LEADER, residents.witnessQueue, { place: BUILDING })).waiting).toEqual([])
  }, 30_000)
})
