import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { DIST, type Stack, startStack } from '../stack'
import { BUILDING, manager, put, STAIRWELL, settle, staff, stranger } from '../world'
import { type Browsing, browse, type Person } from './harness'

const API = 'wxacode.getUnlimited'
const CODES = `/features/manage/pages/codes/index?building=${BUILDING}`
const SECOND = `${BUILDING}.u2`
const BY_WECHAT = ['打开微信，点“扫一扫”', '楼栋和单元就填好了', '用微信扫就行']
const INSIDE = ['打开微信小程序“红心社区”', '点“登记”', '点“扫一扫单元码”', '微信扫一扫打不开']

async function expectWhole(sheet: Locator): Promise<void> {
  const [outer, frame, picture] = await Promise.all(
    [sheet, sheet.locator('.hx-door__picture'), sheet.locator('img')].map(async (one) => (await one.boundingBox())!),
  )
  // The frame cuts off what does not lie in it.
  expect(picture).toEqual(frame)
  expect(Math.round(picture!.width)).toBe(Math.round(picture!.height))
  expect(picture!.width).toBeGreaterThanOrEqual(200)
  expect(picture!.x).toBeGreaterThanOrEqual(outer!.x)
  expect(picture!.x + picture!.width).toBeLessThanOrEqual(outer!.x + outer!.width)
  expect(picture!.y + picture!.height).toBeLessThanOrEqual(outer!.y + outer!.height)
}

describe('the codes for the doors of a building', () => {
  let stack: Stack
  let browsing: Browsing
  let person: Person

  const drawn = async () => (await stack.messages()).filter(({ api }) => api === API)
  const sheets = () => person.page.locator('.hx-door:visible')

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    const first = (await stack.one('places', STAIRWELL))!
    put(stack, 'places', [{ ...first, _id: SECOND, name: '2单元', order: 2, code: 'second02' }])
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('where WeChat gives none for a door, that sheet alone has an ordinary code, and the page says why', async () => {
    await stack.post('/control/openapi', { api: API, errCode: 45009, times: 1 })
    person = await browsing.openAs(manager, CODES, { width: 1280, height: 900 })
    await person.waitFor('请过一分钟再试')
    await person.waitFor('有 1 个单元先用普通的码')
    expect(await sheets().count()).toBe(2)
    const ordinary = sheets().filter({ hasText: '微信扫一扫打不开' })
    expect(await ordinary.count()).toBe(1)
    for (const words of INSIDE) await ordinary.getByText(words).waitFor()
    expect(await ordinary.locator('img').getAttribute('src')).toMatch(/^data:image\/gif/)
    // On paper nobody reads why.
    await person.page.emulateMedia({ media: 'print' })
    expect(await person.page.locator('.hx-doors__about').isVisible()).toBe(false)
    await person.page.emulateMedia({ media: 'screen' })
  }, 60_000)

  test('asked again, WeChat gives it: every sheet says that WeChat’s own scanner reads it, and for whose door it is', async () => {
    await person.press('再试一次')
    await sheets().filter({ hasText: '用微信扫就行' }).nth(1).waitFor()
    for (const [index, name] of ['春晓园 1号楼 1单元', '春晓园 1号楼 2单元'].entries()) {
      for (const words of [name, ...BY_WECHAT]) await sheets().nth(index).getByText(words).waitFor()
    }
    expect(await person.text()).not.toContain('微信扫一扫打不开')
    expect(person.errors).toEqual([])
    expect(person.foreign).toEqual([])
  }, 60_000)

  test('printing waits for the pictures, and each is whole, on the screen and on the paper', async () => {
    await person.page.route('**/files/get/**', async (route) => {
      await new Promise((then) => setTimeout(then, 800))
      await route.continue()
    })
    await person.page.reload()
    await sheets().nth(1).waitFor()
    const before = await person.page.evaluate(() => {
      const widths = () =>
        [...document.querySelectorAll<HTMLImageElement>('.hx-door img')].map((picture) => picture.naturalWidth)
      window.print = () => {
        document.title = `printed ${widths().join(' ')}`
      }
      return widths()
    })
    expect(before).toEqual([0, 0])
    await person.press('打印')
    await person.page.waitForFunction(() => document.title.startsWith('printed'))
    expect(await person.page.title()).toBe('printed 860 860')
    for (const media of ['screen', 'print'] as const) {
      await person.page.emulateMedia({ media })
      for (let index = 0; index < 2; index += 1) await expectWhole(sheets().nth(index))
    }
    await person.close()
  }, 60_000)

  test('staff see the same codes, drawn no second time', async () => {
    const before = (await drawn()).length
    const other = await browsing.openAs(staff, CODES)
    await other.waitFor('用微信扫就行')
    expect(await other.overflow()).toBe(0)
    expect(await drawn()).toHaveLength(before)
    await other.close()
  }, 60_000)

  test('what such a code says opens registration, and the stairwell is chosen', async () => {
    const { payload } = (await drawn()).find(({ payload: { scene } }) => scene !== 'second02')!
    const newcomer = await browsing.openAs(stranger, `/${payload.page}?scene=${encodeURIComponent(`${payload.scene}`)}`)
    await newcomer.waitFor('春晓园 1号楼 1单元')
    await newcomer.close()
  }, 60_000)
})
