import { join } from 'node:path'
import { DIST, type Stack, startStack } from '../stack'
import { ann, BUILDING, leader, settle, staff } from '../world'
import { type Browsing, browse, type Person } from './harness'
import { chooseFile } from './spreadsheets'

const PAGE = `/features/leaders/pages/leader/index?building=${encodeURIComponent(BUILDING)}`
const CARD = '/features/leader-desk/pages/card/index'
/** One red dot. */
const FACE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

describe('a leader’s card with a picture, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing

  /** The picture where the leader’s face is. */
  const face = ({ page }: Person) => page.locator('.hx-portrait img')

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('the leader sees the picture that she chose, and is told that residents do not see it yet', async () => {
    const leads = await browsing.openAs(leader, CARD)
    await leads.waitFor('放一张照片')
    await chooseFile(leads, '放一张照片', 'face.png', FACE, 'image/png')
    await leads.waitFor('新照片要等社区工作人员看过，才会给居民看到')
    const chosen = leads.page.locator('.hx-leader-desk__picture img')
    expect(await chosen.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
    await leads.fill('我的承诺', '随叫随到')
    await leads.press('保存')
    await leads.waitFor('名片更新了')
    expect(leads.errors).toEqual([])
    await leads.close()
  }, 60_000)

  test('residents read the new words, and the first character of the name where the picture will be', async () => {
    const resident = await browsing.openAs(ann, PAGE)
    await resident.waitFor('我承诺：随叫随到')
    expect(await face(resident).count()).toBe(0)
    await resident.close()
  }, 60_000)

  test('once a staff member has saved the card, residents see the picture', async () => {
    const works = await browsing.openAs(staff, PAGE)
    await works.waitFor('帮楼栋长改名片')
    await works.press('帮楼栋长改名片')
    await works.waitFor('我的承诺')
    await works.press('保存')
    await works.waitFor('名片更新了')
    expect(works.errors).toEqual([])
    await works.close()
    expect((await stack.one('leaderPosts', BUILDING))?.pictureSeen).toBe(true)

    const resident = await browsing.openAs(ann, PAGE)
    await resident.waitFor('我承诺：随叫随到')
    expect(await face(resident).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
    await resident.close()
  }, 60_000)

  test('a resident who opens the card’s address is told that it is not hers', async () => {
    const resident = await browsing.openAs(ann, CARD)
    await resident.waitFor('这里是楼栋长和社区工作人员用的')
    await resident.close()
  }, 60_000)
})
