/** @jest-environment jsdom */
import { bookings } from '../../shared/contracts/bookings'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const ITEM = 'minghu.chunhe.hongxin:senior-card'
/** Tuesday's second slot, of one place. */
const SLOT_B = `${ITEM}@w1@202611240900+30`
const BY = '社区将在今天 14:30前确认'
/** What WeChat advises at most for one setData. */
const LARGEST_SET_DATA = 256 * 1024

describe('the same booking in the mini-program’s own form, as WeChat runs it, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  const choose = async (day: string, clock: string) => {
    await weapp.waitFor('几点来？')
    await weapp.tap(day)
    await weapp.waitFor(clock)
    await weapp.tap(clock)
  }

  beforeAll(async () => {
    world = await startWorldApart()
    weapp = await launch({ cloud: world.url, openid: 'test-ann' })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('the first screen needs exactly one cloud call and is drawn once, after its grey lines', async () => {
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('大家常办')
    await weapp.waitFor('甲居民')
    await weapp.settled()
    expect(weapp.recorded.calls.map(({ name, action }) => `${name}.${action}`)).toEqual(['home.firstScreen'])
    expect(weapp.setData.times).toBeLessThanOrEqual(2)
    expect(weapp.setData.largest).toBeLessThan(LARGEST_SET_DATA)
  }, 30_000)

  test('a resident reads what to bring, picks a time, is asked for consent in the tap, and is told by when', async () => {
    await weapp.tap('约服务')
    await weapp.waitFor('老年人优待证办理')
    await weapp.tap('老年人优待证办理')
    await weapp.waitFor('原件和复印件')
    await weapp.tap('身份证')
    await weapp.waitFor('材料都备齐了')
    await weapp.tap('去预约')
    await choose('明天', '上午8:30–9:00')
    await weapp.waitFor('已选：明天 上午8:30–9:00 · 1 人')
    await weapp.type('note', '坐轮椅来')
    await weapp.settled()
    await weapp.tap('提交预约')
    // What the moment is about, first; no more than WeChat takes.
    expect(weapp.recorded.consentAsked).toEqual([
      ['test-template-booking-answered', 'test-template-reminder', 'test-template-digest'],
    ])
    await weapp.waitFor(BY)
    await weapp.settled()
    expect(weapp.recorded.calls.slice(-3).map(({ action }) => action)).toContain('consent')
    await weapp.tap('看我的预约')
    await weapp.waitFor('等社区确认')
    expect(weapp.text()).toContain('坐轮椅来')
  }, 60_000)

  test('staff confirm it on the desk, and the resident finds it confirmed and reads the message', async () => {
    await weapp.settled()
    weapp.change({ openid: 'test-staff' })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('居民在等您确认')
    await weapp.tap('办事台')
    await weapp.waitFor('甲居民')
    await weapp.tap('确认')
    await weapp.waitFor('都答复完了')
    await weapp.settled()
    await world.tick()

    weapp.change({ openid: 'test-ann' })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('请在明天 上午8:30到1号窗口办理')
    await weapp.tap('消息')
    await weapp.waitFor('预约已确认')
    await weapp.tap('预约已确认')
    await weapp.waitFor('办到哪一步了')
    expect(weapp.route()).toBe('features/booking/pages/detail/index')
    await weapp.settled()
    await weapp.back()
    await weapp.waitForGone('未读')
  }, 60_000)

  test('a slot that fills up meanwhile is refused in a sentence, and what was typed stays', async () => {
    weapp.change({ openid: 'test-bob' })
    await weapp.open(`/features/booking/pages/slots/index?item=${encodeURIComponent(ITEM)}`)
    await choose('明天', '上午9:00–9:30')
    await weapp.type('note', '两个人一起')
    const key = 'test-key-of-cai-000001'
    await world.ask('test-cai', bookings.request, { slot: SLOT_B, version: 0, seats: 1, note: '', key })
    await weapp.tap('提交预约')
    await weapp.waitFor('这个时段刚刚约满了，请换一个时段。')
    await weapp.settled()
    expect(weapp.storage.get(`hongxin.draft.request.${ITEM}`)).toMatchObject({ note: '两个人一起' })
    await weapp.tap('上午9:30–10:00')
    await weapp.tap('提交预约')
    await weapp.waitFor(BY)
  }, 60_000)

  test('without a network the page says so and keeps what was typed', async () => {
    await weapp.open(`/features/booking/pages/slots/index?item=${encodeURIComponent(ITEM)}`)
    await weapp.waitFor('几点来？')
    weapp.goOnline(false)
    await weapp.waitFor('没有网络。您填写的内容都会留着。')
    weapp.goOnline(true)
    await weapp.waitForGone('没有网络')
  }, 30_000)

  test('nothing sent to the view in all of this was larger than WeChat advises', () => {
    expect(weapp.setData.times).toBeGreaterThan(10)
    expect(weapp.setData.largest).toBeLessThan(LARGEST_SET_DATA)
  })
})
