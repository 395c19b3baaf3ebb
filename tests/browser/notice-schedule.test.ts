import { join } from 'node:path'
import { clockOf, dayOf, HOUR } from '../../shared/domain/shanghai'
import { DIST, MONDAY, type Stack, startStack } from '../stack'
import { BUILDING, leader, settle, vera } from '../world'
import { type Browsing, browse } from './harness'

const FEED = '/features/notices/pages/list/index'

describe('a notice that goes out later, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)
  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('a time that is past is refused at its field; set for later it waits, is taken back and changed, and goes out by itself to whom it is for', async () => {
    const at = MONDAY + 26 * HOUR
    const { page, ...author } = await browsing.openAs(
      leader,
      `/features/notice-desk/pages/write/index?place=${BUILDING}`,
    )
    await author.waitFor('您负责的楼')
    await author.fill('标题', '楼里老人量血压')
    await page
      .locator('.taro_page:not(.taro_page_shade)')
      .last()
      .getByRole('textbox', { name: '内容' })
      .fill('请带上病历本。')
    await author.press('60 岁以上老人')
    await author.press('谁能看、什么时候发')
    await author.press('定个时间发')
    await author.fill('哪一天发', dayOf(MONDAY))
    await author.fill('几点发', '00:01')
    await author.press('下一步：看一遍')
    await author.waitFor('这个时间已经过去了')
    await author.fill('哪一天发', dayOf(at))
    await author.fill('几点发', clockOf(at))
    await author.screenshot('notice-desk/schedule')
    await author.press('下一步：看一遍')
    await author.waitFor('60 岁以上老人')
    await author.press('定时发布')
    await author.waitFor('自动发布')
    await author.screenshot('notice-desk/scheduled')

    await author.press('收回来改')
    await author.press('继续改')
    await author.fill('标题', '楼里老人量血压、测血糖')
    await author.press('下一步：看一遍')
    await author.press('定时发布')
    await author.waitFor('自动发布')
    await author.close()

    await stack.tick()
    expect((await stack.all('notices')).map(({ status }) => status)).toEqual(['scheduled'])
    await stack.setClock(at + HOUR / 2)
    await stack.tick()
    await stack.tick()
    const [notice] = await stack.all('notices')
    expect(notice).toMatchObject({ status: 'published', title: '楼里老人量血压、测血糖', groups: ['elders'] })
    const reader = await browsing.openAs(vera, FEED)
    await reader.waitFor('楼里老人量血压、测血糖')
    await reader.waitFor('发给：60 岁以上老人')
    await reader.close()
  }, 90_000)
})
