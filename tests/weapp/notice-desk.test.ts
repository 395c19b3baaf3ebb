/** @jest-environment jsdom */
import { notices } from '../../shared/contracts/notices'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const HOME = 'minghu.chunhe.hongxin'
const BUILDING = `${HOME}.c1.g01.b01`
const LEADER = 'test-leader-b01'
const STAFF = 'test-staff'
const MANAGER = 'test-manager'
const PAGES = '/features/notice-desk/pages'
const DESK = `${PAGES}/list/index?place=${encodeURIComponent(BUILDING)}`
/** What WeChat advises at most for one setData. */
const LARGEST_SET_DATA = 256 * 1024
/** A tab leans on an answer of the last second. */
const LATER_MS = 1_100

const later = () => new Promise((then) => setTimeout(then, LATER_MS))

describe('notices as those who serve write them, in the mini-program’s own form, as WeChat runs it, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp
  const counted = () => weapp.recorded.calls.map(({ name, action }) => `${name}.${action}`)

  /** Another person takes the phone, and opens the first screen anew. */
  async function become(openid: string): Promise<void> {
    weapp.change({ openid })
    await later()
    await weapp.open('/tabs/home/index')
    await weapp.settled()
  }

  beforeAll(async () => {
    world = await startWorldApart()
    weapp = await launch({
      cloud: world.url,
      openid: LEADER,
      chosenFile: { name: '施工方案.pdf', content: Buffer.from('%PDF-1.7 plan') },
    })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('a leader begins with a template in WeChat’s own editor, and what she typed outlives the page', async () => {
    await weapp.open(DESK)
    await weapp.waitFor('现在没有发到您楼里的通知')
    await weapp.tap('写通知')
    await weapp.waitFor('您负责的楼')
    await weapp.tap('停水')
    expect(await weapp.editor('内容')).toContain('<li>请提前储水</li>')
    await weapp.type('title', '周三上午停水')
    await weapp.write('内容', '<p>周三上午 8 点到 10 点<strong>停水</strong>。</p><ul><li>请提前储水</li></ul>')
    await weapp.back()
    await weapp.tap('写通知')
    await weapp.waitFor('您负责的楼')
    expect(await weapp.editor('内容')).toContain('<strong>停水</strong>')
  }, 30_000)

  test('a document goes with it; the preview is what residents will see; a double tap writes one draft and sends it once', async () => {
    await weapp.tap('加附件')
    await weapp.waitFor('施工方案.pdf')
    await weapp.tap('下一步：看一遍')
    await weapp.tap('下一步：看一遍').catch(() => undefined)
    await weapp.waitFor('约 10 户')
    expect(weapp.text()).toContain('请提前储水')
    await weapp.tap('发布')
    await weapp.tap('发布').catch(() => undefined)
    await weapp.waitFor('已发布')
    await weapp.settled()
    expect(counted().filter((call) => call === 'notices.draft' || call === 'notices.submit')).toEqual([
      'notices.draft',
      'notices.submit',
    ])
    expect(weapp.setData.largest).toBeLessThan(LARGEST_SET_DATA)
    await world.tick()
    await world.tick()
  }, 30_000)

  test('a resident reads it; the board of doors changes; the visit list is one tap a door and closes', async () => {
    await become('test-vera')
    await weapp.waitFor('周三上午停水')
    await weapp.tap('周三上午停水')
    await weapp.waitFor('请提前储水')
    await weapp.settled()

    await become(LEADER)
    await weapp.open(DESK)
    await weapp.waitFor('周三上午停水')
    await weapp.tap('看谁家还没看到')
    await weapp.waitFor('还没看到 9 户')
    expect(weapp.text()).toContain('已读 1 户')
    await weapp.tap('上门告诉：还有 9 户')
    await weapp.waitFor('敲门以后')
    for (let left = 9; left > 0; left -= 1) {
      await weapp.tap('当面告知了')
      await weapp.waitFor(`这次办完的（${10 - left} 户）`)
    }
    await weapp.waitFor('这栋楼每一户都知道了')
    await weapp.back()
    await weapp.waitFor('每一户都知道了。')
    expect(weapp.text()).not.toContain('上门告诉')
  }, 60_000)

  test('without network an answer at the door says so in a sentence, and the note that was typed stays', async () => {
    await weapp.open(DESK)
    await weapp.tap('写通知')
    await weapp.waitFor('您负责的楼')
    await weapp.type('title', '体检通知')
    await weapp.editor('内容')
    await weapp.write('内容', '<p>周五上午体检。</p>')
    await weapp.tap('下一步：看一遍')
    await weapp.waitFor('约 10 户')
    await weapp.tap('发布')
    await weapp.waitFor('已发布')
    await world.tick()
    await world.tick()
    await weapp.tap('看谁家还没看到')
    await weapp.waitFor('还没看到 10 户')
    await weapp.tap('上门告诉：还有 10 户')
    await weapp.waitFor('敲门以后')
    await weapp.tap('写备注')
    await weapp.waitFor('的备注')
    const note = weapp.text().match(/1单元 \S+室的备注/)?.[0] ?? ''
    await weapp.type(note, '说晚上在')
    weapp.goOnline(false)
    await weapp.tap('家里没人')
    await weapp.waitFor('网络不太好', 10_000)
    weapp.goOnline(true)
    await weapp.tap('家里没人')
    await weapp.waitFor('（说晚上在）', 10_000)
  }, 60_000)

  test('where the manager asks for review, a leader’s notice waits for staff', async () => {
    const { rev } = await world.ask(MANAGER, notices.settings, { community: HOME })
    const key = 'weapp-settings-key-1'
    await world.ask(MANAGER, notices.setSettings, { community: HOME, reviewLeaders: true, rev, key })
    await become(LEADER)
    await weapp.open(DESK)
    await weapp.tap('写通知')
    await weapp.waitFor('您负责的楼')
    await weapp.type('title', '楼道清理通知')
    await weapp.editor('内容')
    await weapp.write('内容', '<p>周六清理楼道。</p>')
    await weapp.tap('下一步：看一遍')
    await weapp.waitFor('还没有发布')
    await weapp.tap('发布')
    await weapp.waitFor('等社区工作人员审核')

    await become(STAFF)
    await weapp.open(`${PAGES}/list/index?place=${encodeURIComponent(HOME)}`)
    await weapp.waitFor('已结束')
    await weapp.tap('未发布')
    await weapp.waitFor('楼道清理通知')
    await weapp.tap('楼道清理通知')
    await weapp.waitFor('通过，发布')
    await weapp.tap('通过，发布')
    await weapp.waitFor('已发布')
  }, 60_000)

  test('staff send an emergency to all, and see the phones of who has not acknowledged only after they were told it is on record', async () => {
    await weapp.open(`${PAGES}/write/index?place=${encodeURIComponent(HOME)}`)
    await weapp.waitFor('全社区')
    await weapp.tap('大风暴雨')
    await weapp.editor('内容')
    await weapp.write('内容', '<p>今天下午有大风暴雨，请不要出门。</p>')
    await weapp.tap('全社区')
    await weapp.tap('下一步：看一遍')
    await weapp.waitFor('马上发给')
    await weapp.tap('发布')
    await weapp.waitFor('发紧急通知？')
    await weapp.tap('发布紧急通知')
    await weapp.waitFor('已发布')
    await world.tick()
    await world.tick()
    await weapp.tap('看谁家还没看到')
    await weapp.waitFor('每一栋楼')
    await weapp.tap('春晓园 1号楼')
    await weapp.waitFor('每个单元')
    await weapp.tap('给还没看到的人打电话')
    await weapp.waitFor('每看一次都会留下记录')
    await weapp.tap('看前 10 户的电话')
    await weapp.waitFor('看前 10 户的电话？')
    await weapp.tap('看电话')
    await weapp.waitFor('丁业主')
    await weapp.tap('打电话')
    await weapp.settled()
    expect(weapp.recorded.phoneCalls).toHaveLength(1)
    expect(counted().filter((call) => call === 'notices.phones')).toHaveLength(1)
  }, 60_000)
})
