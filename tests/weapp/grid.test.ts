/** @jest-environment jsdom */
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

/** What WeChat advises at most for one setData. */
const LARGEST_SET_DATA = 256 * 1024

describe('my grid and the visit log, in the mini-program’s own form, on the real stack', () => {
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

  test('a resident finds the grid from 我的, in one call of its own', async () => {
    await weapp.open('/tabs/me/index')
    await weapp.waitFor('我的网格')
    await weapp.settled()
    weapp.recorded.calls.length = 0
    await weapp.tap('我的网格')
    await weapp.waitFor('网格做的六件事')
    expect(weapp.text()).toContain('第一网格')
    await weapp.settled()
    expect(weapp.recorded.calls.map(({ name, action }) => `${name}.${action}`)).toEqual(['grids.grid'])
  }, 30_000)

  test('a grid worker writes down a visit and finds it in the log', async () => {
    weapp.change({ openid: 'test-worker' })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/me/index')
    await weapp.waitFor('走访纪实')
    await weapp.tap('走访纪实')
    await weapp.waitFor('还没有走访记录')
    await weapp.tap('记一次走访')
    await weapp.waitFor('为了什么走访？')
    await weapp.tap('服务')
    await weapp.type('found', '帮三单元的老人换了灯泡')
    await weapp.settled()
    await weapp.tap('保存')
    await weapp.waitFor('办完了')
    await weapp.waitFor('帮三单元的老人换了灯泡')
    await weapp.settled()
    await weapp.back()
    await weapp.waitFor('没有更早的走访了')
    expect(weapp.setData.largest).toBeLessThan(LARGEST_SET_DATA)
  }, 60_000)
})
