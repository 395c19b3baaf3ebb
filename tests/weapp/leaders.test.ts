/** @jest-environment jsdom */
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const LEADER = `/features/leaders/pages/leader/index?building=${encodeURIComponent(BUILDING)}`

describe('building leaders in the mini-program’s own form, as WeChat runs it, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  beforeAll(async () => {
    world = await startWorldApart()
    weapp = await launch({ cloud: world.url, openid: 'test-ann' })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('a resident finds her leader by building; typing asks the cloud once, when it has paused', async () => {
    await weapp.open('/features/leaders/pages/list/index')
    await weapp.waitFor('我的楼栋长')
    await weapp.settled()
    const before = weapp.recorded.calls.length
    for (const typed of ['1', '1号', '1号楼']) await weapp.type('query', typed)
    await weapp.waitFor('找到的')
    await weapp.settled()
    expect(weapp.recorded.calls.slice(before).map(({ action }) => action)).toEqual(['directory'])
    await weapp.tap('钱楼长')
    await weapp.waitFor('我承诺：有事您说话')
  }, 60_000)

  test('who is not verified is told why there is no number', async () => {
    await weapp.open(LEADER)
    await weapp.waitFor('电话已隐藏，核验住址后可以看号码')
    await weapp.tap('打电话')
    await weapp.waitFor('核验住址后，才能看楼栋长的电话')
    await weapp.tap('先不用')
    await weapp.settled()
  }, 60_000)

  test('a question that was written is answered by the leader, and the resident rates the answer', async () => {
    await weapp.tap('发消息')
    await weapp.waitFor('您想问什么？')
    await weapp.type('text', '楼道的灯坏了，找谁修？')
    await weapp.settled()
    await weapp.tap('发给钱楼长')
    await weapp.waitFor('钱楼长会在明天')
    await weapp.settled()

    weapp.change({ openid: 'test-leader-b01' })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('钱楼长')
    await weapp.settled()
    await weapp.open(`/features/leader-desk/pages/desk/index?place=${encodeURIComponent(BUILDING)}`)
    await weapp.waitFor('楼道的灯坏了')
    await weapp.tap('楼道的灯坏了，找谁修？')
    await weapp.waitFor('转给社区')
    await weapp.tap('答复')
    await weapp.waitFor('怎么答复')
    await weapp.type('words', '今天下午就修')
    await weapp.tap('发送答复')
    await weapp.waitFor('钱楼长答复：今天下午就修')
    await weapp.settled()
    await world.tick()

    weapp.change({ openid: 'test-ann' })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('消息')
    await weapp.tap('消息')
    await weapp.waitFor('您的求助有了答复')
    await weapp.tap('您的求助有了答复')
    await weapp.waitFor('这件事办得怎么样？')
    await weapp.tap('5 分 · 很满意')
    await weapp.settled()
    await weapp.tap('提交评价')
    await weapp.waitFor('您的评价')
  }, 60_000)
})
