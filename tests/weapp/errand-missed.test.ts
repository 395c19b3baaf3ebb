/** @jest-environment jsdom */
import { leaders } from '../../shared/contracts/leaders'
import { at } from '../../shared/domain/shanghai'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const ERRAND = `/features/leaders/pages/ask/index?building=${encodeURIComponent(BUILDING)}&kind=errand`
const VERA = 'test-vera'

describe('an errand that the leader misses, in the mini-program’s own form, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  /** Another person holds the phone; the first screen is asked anew. */
  const become = async (openid: string) => {
    await weapp.settled()
    weapp.change({ openid })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/home/index')
  }
  const mine = async () => (await world.ask(VERA, leaders.myRequests, {})).requests[0]

  beforeAll(async () => {
    world = await startWorldApart()
    weapp = await launch({ cloud: world.url, openid: VERA })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('a verified resident asks for it and is told by when the leader answers', async () => {
    await weapp.open(ERRAND)
    await weapp.waitFor('您要办什么？')
    await weapp.type('text', '请代我取老年人优待证')
    await weapp.settled()
    await weapp.tap('发给钱楼长')
    await weapp.waitFor('钱楼长会在周四')
    expect((await mine())?.status).toBe('open')
  }, 30_000)

  test('before the deadline it stays with the leader; after it, it goes to staff by itself', async () => {
    await world.setClock(at('2026-11-25', '17:00'))
    await world.tick()
    expect((await mine())?.status).toBe('open')
    await world.setClock(at('2026-11-26', '10:00'))
    await world.tick()
    await world.tick()
    expect((await mine())?.status).toBe('escalated')
  }, 30_000)

  test('staff find it on their desk, marked as pressing, and answer it', async () => {
    await become('test-staff')
    await weapp.waitFor('工作人员')
    await weapp.open('/features/leader-desk/pages/desk/index')
    await weapp.waitFor('请代我取老年人优待证')
    await weapp.tap('请代我取老年人优待证')
    await weapp.waitFor('超时，转社区办理')
    await weapp.tap('办好了，答复')
    await weapp.waitFor('办得怎么样')
    await weapp.type('words', '证已经送到您家')
    await weapp.tap('发送答复')
    await weapp.waitFor('工作人员答复：证已经送到您家')
    await weapp.settled()
    await world.tick()
  }, 30_000)

  test('the resident is told, follows every step and rates it', async () => {
    await become(VERA)
    await weapp.waitFor('消息')
    await weapp.tap('消息')
    await weapp.waitFor('您的求助有了答复')
    await weapp.tap('您的求助有了答复')
    await weapp.waitFor('这件事办得怎么样？')
    expect(weapp.text()).toContain('超时，转社区办理')
    await weapp.tap('5 分 · 很满意')
    await weapp.settled()
    await weapp.tap('提交评价')
    await weapp.waitFor('您的评价')
    expect((await mine())?.status).toBe('closed')
    await weapp.settled()
  }, 30_000)
})
