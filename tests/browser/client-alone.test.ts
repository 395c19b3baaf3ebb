import { type Browsing, browse } from './harness'
import { serveAlone } from './harness-serve'

const NOBODY_ANYWHERE = {
  person: null,
  community: null,
  popular: [],
  next: null,
  unread: 0,
  leader: null,
  notices: [],
  emergency: null,
  waiting: null,
}

/** The browser build alone, against a cloud with one answer: what holds whatever the cloud is. */
describe('the browser build', () => {
  let browsing: Browsing
  let server: { base: string; close: () => Promise<void> }
  const askedBy: string[] = []

  beforeAll(async () => {
    server = await serveAlone(({ openid }) => {
      askedBy.push(openid)
      return { ok: true, data: NOBODY_ANYWHERE, serverTime: Date.now() }
    })
    browsing = await browse(server.base)
  }, 30_000)

  afterAll(async () => {
    await browsing?.close()
    await server?.close()
  })

  test('draws the four tabs, asks as the chosen person, and sends nothing to any other host', async () => {
    const person = await browsing.openAs('test-ann', '/tabs/home/index')
    for (const tab of ['首页', '服务', '会客厅', '我的']) await person.waitFor(tab)
    expect(askedBy).toContain('test-ann')
    await person.press('我的')
    await person.waitFor('长辈模式')
    expect(person.page.url()).toContain('/tabs/me/index')
    expect(person.foreign).toEqual([])
    expect(person.errors).toEqual([])
    await person.close()
  }, 30_000)

  test.each([320, 375, 1280])(
    'nothing is cut off sideways at %d px, in large type too',
    async (width) => {
      const person = await browsing.openAs('test-ann', '/tabs/me/index', { width, largeType: true })
      await person.waitFor('长辈模式')
      expect(await person.overflow()).toBe(0)
      await person.close()
    },
    30_000,
  )

  test('large type is larger by a third at least, and the page may be zoomed', async () => {
    const size = async (largeType: boolean) => {
      const person = await browsing.openAs('test-ann', '/tabs/me/index', { largeType })
      await person.waitFor('长辈模式')
      const px = await person.page
        .locator('.hx-page')
        .last()
        .evaluate((page) => parseFloat(getComputedStyle(page).fontSize))
      const viewport = await person.page.locator('meta[name=viewport]').getAttribute('content')
      await person.close()
      return { px, viewport }
    }
    const normal = await size(false)
    const large = await size(true)
    expect(normal.px).toBeGreaterThanOrEqual(16)
    expect(large.px / normal.px).toBeGreaterThanOrEqual(1.3)
    expect(normal.viewport).not.toMatch(/user-scalable|maximum-scale/)
  }, 30_000)
})
