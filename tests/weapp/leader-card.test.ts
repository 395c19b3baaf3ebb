/** @jest-environment jsdom */
import { leaders } from '../../shared/contracts/leaders'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const PAGE = `/features/leaders/pages/leader/index?building=${encodeURIComponent(BUILDING)}`
const FACE = { name: 'face.jpg', content: new Uint8Array([255, 216, 255, 224, 1, 2, 3]) }

describe('a leader’s card with a picture, in the mini-program’s own form, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  const become = async (openid: string) => {
    await weapp.settled()
    weapp.change({ openid })
    await new Promise((then) => setTimeout(then, 1_100))
    await weapp.open('/tabs/home/index')
  }
  const shown = async () => (await world.ask('test-ann', leaders.post, { building: BUILDING })).post

  beforeAll(async () => {
    world = await startWorldApart()
    weapp = await launch({ cloud: world.url, openid: 'test-leader-b01', chosenFile: null })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('whoever thinks again while choosing a picture stays where they are, and nothing is sent', async () => {
    await weapp.open('/features/leader-desk/pages/card/index')
    await weapp.waitFor('放一张照片')
    await weapp.tap('放一张照片')
    await weapp.settled()
    expect(weapp.text()).not.toContain('新照片要等')
  }, 30_000)

  test('the leader sends a picture and new words; residents read the words at once, the picture waits', async () => {
    weapp.change({ chosenFile: FACE })
    await weapp.tap('放一张照片')
    await weapp.waitFor('新照片要等社区工作人员看过，才会给居民看到')
    await weapp.type('pledge', '随叫随到')
    await weapp.settled()
    await weapp.tap('保存')
    await weapp.waitFor('名片更新了')
    expect(await shown()).toMatchObject({ pledge: '随叫随到', picture: null, pictureSeen: false })
  }, 30_000)

  test('a staff member finds the card from the leader’s page, and what she saves residents see', async () => {
    await become('test-staff')
    await weapp.waitFor('工作人员')
    await weapp.open(PAGE)
    await weapp.waitFor('我承诺：随叫随到')
    await weapp.tap('帮楼栋长改名片')
    await weapp.waitFor('我的承诺')
    await weapp.tap('保存')
    await weapp.waitFor('名片更新了')
    expect(await shown()).toMatchObject({ picture: expect.stringMatching(/^http/), pictureSeen: true })
  }, 30_000)
})
