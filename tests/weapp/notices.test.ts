/** @jest-environment jsdom */
import { publish } from '../notice-steps'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const COMMUNITY = 'minghu.chunhe.hongxin'
const LIST = '/features/notices/pages/list/index'
const BAR = '点开看并确认'
/** What WeChat advises at most for one setData. */
const LARGEST_SET_DATA = 256 * 1024
/** A tab leans on an answer of the last second. */
const LATER_MS = 1_100

const later = () => new Promise((then) => setTimeout(then, LATER_MS))

describe('notices in the mini-program’s own form, as WeChat runs it, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  const counted = () => weapp.recorded.calls.map(({ name, action }) => `${name}.${action}`)

  beforeAll(async () => {
    world = await startWorldApart({ TEMPLATE_NOTICE_PUBLISHED: 'test-template-notice' })
    await publish(world.ask, 'test-leader-b01', {
      html: '<p>明天上午停水。</p><ol><li>先储水</li><li>关龙头</li></ol>',
    })
    await world.tick()
    weapp = await launch({ cloud: world.url, openid: 'test-ann' })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('the first screen shows the latest notices, the bar of emergencies and all else in one cloud call', async () => {
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('明天停水通知')
    await weapp.waitFor('未读')
    await weapp.settled()
    expect(counted()).toEqual(['home.firstScreen'])
    expect(weapp.setData.largest).toBeLessThan(LARGEST_SET_DATA)
  }, 30_000)

  test('what is opened is read, and unread no more in the feed it was opened from', async () => {
    await weapp.tap('全部通知')
    await weapp.waitFor('没有更早的通知了')
    expect(weapp.text()).toContain('未读')
    await weapp.tap('明天停水通知')
    await weapp.waitFor('先储水')
    for (const words of ['1号楼楼栋长 钱楼长', '1.', '关龙头', '春晓园 1号楼']) expect(weapp.text()).toContain(words)
    await weapp.settled()
    expect(counted().filter((call) => call === 'notices.read')).toHaveLength(1)
    await weapp.back()
    await weapp.waitForGone('未读')
    expect(counted().filter((call) => call === 'notices.read')).toHaveLength(1)
  }, 60_000)

  test('a mark that was lost is made again when the page is shown next, and nobody is bothered with it', async () => {
    await publish(world.ask, 'test-leader-b01', { title: '后天体检通知' })
    await later()
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('后天体检通知')
    await weapp.settled()
    await world.fault({ match: { function: 'notices', action: 'database.modifyDocument' }, kind: 'crash-before' })
    await weapp.tap('后天体检通知')
    await weapp.waitFor('因管道检修')
    await weapp.settled()
    const reads = () => counted().filter((call) => call === 'notices.read').length
    expect(reads()).toBe(2)
    expect(weapp.text()).not.toContain('系统出了点问题')
    await weapp.open('/features/inbox/pages/list/index')
    await weapp.settled()
    await weapp.back()
    await weapp.settled()
    expect(reads()).toBe(3)
    await weapp.open(LIST)
    await weapp.waitFor('后天体检通知')
    await weapp.settled()
    expect(weapp.text()).not.toContain('未读')
  }, 60_000)

  test('an emergency stays on top of other pages until it is acknowledged, in whose tap consent is asked', async () => {
    await publish(world.ask, 'test-staff', {
      place: COMMUNITY,
      targets: [COMMUNITY],
      isPublic: true,
      kind: 'emergency',
      title: '大风暴雨紧急通知',
      html: '<p>请不要出门。</p>',
    })
    await world.tick()
    await later()
    await weapp.open('/tabs/home/index')
    await weapp.waitFor(BAR)
    await weapp.open('/tabs/services/index')
    await weapp.waitFor('老年人优待证办理')
    expect(weapp.text()).toContain(BAR)
    await weapp.open('/features/booking/pages/mine/index')
    await weapp.waitFor(BAR)
    await weapp.settled()
    const before = weapp.recorded.calls.length
    await weapp.open(LIST)
    await weapp.waitFor('请您确认')
    await weapp.settled()
    // The bar of this page leaned on what the first screen was told.
    expect(counted().slice(before)).toEqual(['notices.feed'])
    await weapp.tap(BAR)
    await weapp.waitFor('请不要出门')
    expect(weapp.text()).not.toContain(BAR)
    await weapp.settled()
    await weapp.tap('我知道了')
    expect(weapp.recorded.consentAsked).toEqual([['test-template-notice']])
    await weapp.waitFor('已确认')
    await weapp.waitForGone('我知道了')
    await weapp.settled()
    expect(counted()).toContain('notifications.consent')
    await weapp.back()
    await weapp.waitForGone(BAR)
    await weapp.waitFor('已确认')
    await weapp.open('/tabs/services/index')
    await weapp.waitForGone(BAR)
  }, 60_000)

  test('what WeChat passes on names a public notice, and only such a one', async () => {
    await weapp.open(LIST)
    await weapp.waitFor('大风暴雨紧急通知')
    await weapp.tap('大风暴雨紧急通知')
    await weapp.waitFor('转给家人邻居')
    await weapp.settled()
    expect(weapp.shared()).toMatchObject({
      title: '大风暴雨紧急通知',
      path: expect.stringContaining('/features/notices/pages/notice/index?notice=n'),
    })
    await weapp.back()
    await weapp.waitFor('明天停水通知')
    await weapp.tap('明天停水通知')
    await weapp.waitFor('先储水')
    expect(weapp.text()).not.toContain('转给家人邻居')
    expect(weapp.shared()).toMatchObject({ title: '红心社区通知', path: LIST })
  }, 60_000)

  test('a question is kept while it is typed, sent, and stands with its notice', async () => {
    await weapp.type('question', '几点来水？')
    await weapp.settled()
    await weapp.tap('提问')
    await weapp.waitFor('等待答复')
    await weapp.waitFor('我的提问')
    expect(weapp.text()).toContain('几点来水？')
    expect(weapp.setData.largest).toBeLessThan(LARGEST_SET_DATA)
  }, 60_000)
})
