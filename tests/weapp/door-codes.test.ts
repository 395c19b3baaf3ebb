/** @jest-environment jsdom */
import { stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const CODES = `/features/manage/pages/codes/index?building=${encodeURIComponent(BUILDING)}`
const BY_WECHAT = ['打开微信，点“扫一扫”', '对准这个码', '用微信扫就行']
const INSIDE = ['打开微信小程序“红心社区”', '点“登记”', '点“扫一扫单元码”，对准这个码', '微信扫一扫打不开']

describe('the codes for the doors, in the mini-program’s own form, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp

  beforeAll(async () => {
    world = await startWorldApart()
    weapp = await launch({ cloud: world.url, openid: 'test-staff' })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  /** The words on the one sheet that was opened as a picture. */
  async function opened(): Promise<string> {
    weapp.recorded.previewed.length = 0
    await weapp.tap('打开图片，长按保存或转发')
    for (let waited = 0; weapp.recorded.previewed.length === 0 && waited < 40; waited += 1) {
      await new Promise((then) => setTimeout(then, 50))
    }
    expect(weapp.recorded.previewed).toHaveLength(1)
    return weapp.recorded.previewed.flat().join('\n')
  }

  test('where WeChat gives no code, a sheet has an ordinary one, says that it is scanned inside, and why', async () => {
    await world.refuseOnce('wxacode.getUnlimited', 45009)
    await weapp.open(CODES)
    await weapp.waitFor('登记住址请扫这个码')
    for (const line of [...INSIDE, '过一分钟再试']) expect(weapp.text()).toContain(line)
    const said = await opened()
    for (const line of ['春晓园 1号楼 1单元', stairwellCodeOf(`${BUILDING}.u1`), ...INSIDE.slice(0, 3)]) {
      expect(said).toContain(line)
    }
    expect(said).not.toContain('picture ')
  }, 30_000)

  test('asked again, WeChat gives its own: the sheet and the picture to keep say that WeChat’s scanner reads it', async () => {
    await weapp.tap('再试一次')
    await weapp.waitFor('用微信扫就行')
    for (const line of BY_WECHAT) expect(weapp.text()).toContain(line)
    expect(weapp.text()).not.toContain('微信扫一扫打不开')
    const said = await opened()
    for (const line of ['春晓园 1号楼 1单元', stairwellCodeOf(`${BUILDING}.u1`), ...BY_WECHAT.slice(0, 2)]) {
      expect(said).toContain(line)
    }
    expect(said).toMatch(/picture http\S+\/files\/get\//)
  }, 30_000)
})
