import { join } from 'node:path'
import { DIST, type Stack, startStack } from '../stack'
import { ann, settle } from '../world'
import { type Browsing, browse, type Person } from './harness'

const SERVICES = '/tabs/services/index'

/** Font sizes of the page in view, px: of body text, a row's title and a heading. */
function sizesOf({ page }: Person): Promise<number[]> {
  return page
    .locator('.taro_page:not(.taro_page_shade)')
    .last()
    .evaluate((view) =>
      ['.hx-page', '.hx-row__title', '.hx-section__title'].map((one) =>
        Number.parseFloat(getComputedStyle(view.querySelector(one) ?? view).fontSize),
      ),
    )
}

describe('长辈模式, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing
  let person: Person
  let normal: number[]

  const ratios = async () => (await sizesOf(person)).map((size, at) => size / (normal[at] ?? size))
  const expectLarge = async () => {
    for (const ratio of await ratios()) {
      expect(ratio).toBeGreaterThanOrEqual(1.3)
      expect(ratio).toBeLessThanOrEqual(1.5)
    }
  }

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
    person = await browsing.openAs(ann, '/tabs/me/index')
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('the switch is in view on 我的 without scrolling, and pressing it makes all type grow at once', async () => {
    await person.waitFor('居民编号')
    normal = await sizesOf(person)
    const top = await person.page.getByRole('checkbox', { name: '长辈模式' }).boundingBox()
    expect(top?.y).toBeLessThan(200)
    await person.press('长辈模式')
    await person.page.locator('.hx-page--large:visible').waitFor()
    await expectLarge()
    expect(await person.overflow()).toBe(0)
  }, 30_000)

  test('it holds on other pages, and after the app was closed and opened again', async () => {
    await person.goto(SERVICES)
    await person.waitFor('老年人优待证办理')
    expect(await person.page.locator('.hx-page--large:visible').count()).toBe(1)
    await person.goto('/tabs/me/index')
    await person.page.reload()
    await person.waitFor('居民编号')
    await expectLarge()
  }, 30_000)

  test('pressed once more, type is what it was, and stays so', async () => {
    await person.press('长辈模式')
    await person.page.locator('.hx-page--large:visible').waitFor({ state: 'detached' })
    await person.page.reload()
    await person.waitFor('居民编号')
    expect(await sizesOf(person)).toEqual(normal)
    expect(person.errors).toEqual([])
    await person.close()
  }, 30_000)
})
