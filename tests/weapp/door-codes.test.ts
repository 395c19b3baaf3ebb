/** @jest-environment jsdom */
import { stairwellCodeOf } from '../../cloudfunctions/kit/ids'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'
const HOW = ['打开微信小程序“红心社区”', '点“登记”', '点“扫一扫单元码”，对准这个码']

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

  test('a sheet says that the code is scanned inside the mini-program, and how', async () => {
    await weapp.open(`/features/manage/pages/codes/index?building=${encodeURIComponent(BUILDING)}`)
    await weapp.waitFor('登记住址请扫这个码')
    for (const line of [...HOW, '微信扫一扫打不开']) expect(weapp.text()).toContain(line)
  }, 30_000)

  test('the pictures to keep or send on say whose door it is and how to scan, not the code alone', async () => {
    await weapp.tap('打开图片，长按保存或转发')
    for (let waited = 0; weapp.recorded.previewed.length === 0 && waited < 40; waited += 1) {
      await new Promise((then) => setTimeout(then, 50))
    }
    expect(weapp.recorded.previewed).toHaveLength(1)
    const said = weapp.recorded.previewed.flat().join('\n')
    for (const line of ['春晓园 1号楼 1单元', stairwellCodeOf(`${BUILDING}.u1`), ...HOW]) expect(said).toContain(line)
  }, 30_000)
})
