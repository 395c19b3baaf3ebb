/** @jest-environment jsdom */
import { residents } from '../../shared/contracts/residents'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const LEADER = 'test-leader-b01'

describe('finding my leader and ringing them, in the mini-program’s own form, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  const seenBy = async () => (await world.ask(LEADER, residents.reveals, {})).reveals

  beforeAll(async () => {
    world = await startWorldApart()
    weapp = await launch({ cloud: world.url, openid: 'test-vera' })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('a verified resident finds her leader from 我的; the number is hidden, and she may ring or write', async () => {
    await weapp.open('/tabs/me/index')
    await weapp.waitFor('找楼栋长')
    await weapp.tap('找楼栋长')
    await weapp.waitFor('我的楼栋长')
    await weapp.waitFor('钱楼长')
    await weapp.settled()
    await weapp.tap('钱楼长')
    await weapp.waitFor('电话已隐藏，点“打电话”就能看，钱楼长会知道您看过')
    expect(weapp.text()).toContain('发消息')
    expect(weapp.text()).not.toMatch(/1\d{2} ?\d{4} ?\d{4}/)
    expect(weapp.recorded.phoneCalls).toEqual([])
    expect(await seenBy()).toEqual([])
  }, 30_000)

  test('thinking again shows nothing, rings nobody and leaves no line', async () => {
    await weapp.tap('打电话')
    await weapp.waitFor('钱楼长会看到您的姓名和看的时间')
    await weapp.tap('再想想')
    await weapp.settled()
    expect(weapp.text()).toContain('电话已隐藏')
    expect(await seenBy()).toEqual([])
  }, 30_000)

  test('going back while she is asked takes the question away too, and answers it with no', async () => {
    await weapp.tap('打电话')
    await weapp.waitFor('再想想')
    await weapp.back()
    await weapp.waitFor('找谁？')
    expect(weapp.text()).not.toContain('再想想')
    await weapp.tap('钱楼长')
    await weapp.waitFor('电话已隐藏')
    expect(await seenBy()).toEqual([])
  }, 30_000)

  test('once she has seen the number she rings that very number, and only she has been written down', async () => {
    await weapp.tap('打电话')
    await weapp.waitFor('看电话')
    await weapp.tap('看电话')
    await weapp.waitFor('已经记下您看过，钱楼长看得到')
    await weapp.tap('打给钱楼长')
    const [rung = ''] = weapp.recorded.phoneCalls
    const { phone } = await world.ask(LEADER, residents.mine, {})
    expect(`${rung.slice(0, 3)}****${rung.slice(7)}`).toBe(phone)
    expect(weapp.text()).toContain(rung.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3'))
    expect(await seenBy()).toMatchObject([{ byName: '丁业主', duty: 'leaderCall' }])
    await weapp.settled()
  }, 30_000)

  test('the leader reads on her own phone who looked, and what for', async () => {
    weapp.change({ openid: LEADER })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/me/index')
    await weapp.waitFor('居民求助')
    await weapp.tap('谁看过我的手机号')
    await weapp.waitFor('丁业主')
    expect(weapp.text()).toContain('居民给您（楼栋长）打电话')
    await weapp.settled()
  }, 30_000)
})
