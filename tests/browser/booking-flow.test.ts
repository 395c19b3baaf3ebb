import { join } from 'node:path'
import { personIdOf } from '../../cloudfunctions/kit/ids'
import { DIST, type Stack, startStack } from '../stack'
import { ann, bob, cai, ITEM, SLOT_B, settle, staff, stranger } from '../world'
import { choose, DESK, INBOX, MINE, request, SERVICE, TIMES, WEDNESDAY } from './booking-steps'
import { type Browsing, browse, type Person } from './harness'

async function expectInView({ page }: Person, words: string): Promise<void> {
  const sees = () => {
    const box = page.getByText(words).first().boundingBox()
    return box.then((found) => found !== null && found.y > 52 && found.y < 600)
  }
  for (let tries = 0; tries < 20 && !(await sees()); tries++) await page.waitForTimeout(100)
  expect(await sees()).toBe(true)
}

/** On Monday at nine the community answers within four working hours: by half past two. */
const BY = '社区将在今天 14:30前确认'

describe('a booking, from the service to the message, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing
  const mine = async (who: string) =>
    (await stack.all('bookings')).filter(({ person, status }) => person === personIdOf(who) && status !== 'abandoned')

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('a resident reads what to bring, picks a time and allows a message; staff confirm; the resident is told', async () => {
    const resident = await browsing.openAs(ann, '/tabs/services/index')
    await resident.waitFor('老年人优待证办理')
    await resident.press('老年人优待证办理')
    await resident.waitFor('原件和复印件')
    await resident.press('身份证')
    await resident.waitFor('材料都备齐了')
    await resident.press('去预约')
    await choose(resident, '明天', '上午8:30–9:00')
    await resident.press('提交预约')
    await resident.press('允许')
    await resident.waitFor('已提交')
    await resident.waitFor(BY)
    await resident.press('看我的预约')
    await resident.waitFor('等社区确认')

    const desk = await browsing.openAs(staff, DESK, { width: 1280, height: 800 })
    await desk.waitFor('甲居民')
    await desk.press('确认甲居民的老年人优待证办理')
    await desk.waitFor('已确认，会告诉甲居民')
    await desk.waitFor('都答复完了')
    await stack.tick()

    await resident.goto(MINE)
    await resident.waitFor('请在明天 上午8:30到1号窗口办理')
    await resident.goto('/tabs/home/index')
    await resident.press('消息，1 条未读')
    await resident.waitFor('预约已确认')
    await resident.press('预约已确认')
    await resident.waitFor('办到哪一步了')
    expect(await resident.text()).toContain('社区确认')
    await resident.goto(INBOX)
    await resident.waitFor('预约已确认')
    expect(await resident.text()).not.toContain('未读')

    const sent = await stack.messages()
    expect(sent.filter(({ api }) => /subscribemessage/i.test(api)).map(({ payload }) => payload.touser)).toEqual([ann])
    expect([...resident.errors, ...desk.errors, ...resident.foreign]).toEqual([])
    await resident.close()
    await desk.close()
  }, 90_000)

  test('a slot that fills up meanwhile is refused in a sentence; the note stays, and another time is taken', async () => {
    const slow = await browsing.openAs(bob, TIMES)
    await choose(slow, '明天', '上午9:00–9:30')
    await slow.fill('有什么要提前说的？', '坐轮椅来')
    await request(stack, cai, SLOT_B)
    await slow.press('提交预约')
    await slow.press('不用了')
    await slow.waitFor('这个时段刚刚约满了，请换一个时段。')
    await slow.waitFor('请先在上面选一个时间')
    await slow.press('上午9:30–10:00')
    await slow.press('提交预约')
    await slow.waitFor(BY)
    const [booking] = await mine(bob)
    expect(booking).toMatchObject({ note: '坐轮椅来', status: 'pending' })
    await slow.close()
  }, 60_000)

  test('who has not registered does so on the way, and comes back to the same time and the same words', async () => {
    const newcomer = await browsing.openAs(stranger, SERVICE)
    await newcomer.press('去预约')
    await choose(newcomer, '后天', '上午8:30–9:00')
    await newcomer.fill('有什么要提前说的？', '第一次来')
    await newcomer.press('先登记，再提交')
    await newcomer.press('登记')
    await newcomer.waitFor('请看过后打勾同意')
    await newcomer.fill('您的姓名', '丁')
    await newcomer.fill('手机号', '10000000001')
    await newcomer.press('红心社区')
    await newcomer.press('我住在这里')
    for (const step of ['春晓园', '1号楼', '1单元', '101室']) await newcomer.press(step)
    await newcomer.waitFor('春晓园 1号楼 1单元 101室')
    await newcomer.press('业主')
    await newcomer.press('我看过了，同意')
    await newcomer.press('登记')
    await newcomer.waitFor('姓名至少两个字')
    await expectInView(newcomer, '姓名至少两个字')
    await newcomer.fill('您的姓名', '丁居民')
    await newcomer.press('登记')
    await newcomer.waitFor('登记好了')
    await newcomer.press('以后再说，接着办事')
    await newcomer.waitFor('已选：后天 上午8:30–9:00')
    await newcomer.press('提交预约')
    await newcomer.press('允许')
    await newcomer.waitFor(BY)
    const [booking] = await mine(stranger)
    expect(booking).toMatchObject({ note: '第一次来', slot: WEDNESDAY('0830'), personName: '丁居民' })
    await newcomer.close()
  }, 90_000)

  test('a reply that is lost is asked for again under the same key: one booking, not two', async () => {
    const person = await browsing.openAs(cai, TIMES)
    await choose(person, '后天', '上午9:00–9:30')
    let lost = 0
    await person.page.route('**/functions/bookings', async (route) => {
      if (!route.request().postData()?.includes('"request"') || lost >= 3) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await person.press('提交预约')
    await person.press('不用了')
    await person.page.getByText('不会重复提交').first().waitFor({ timeout: 15_000 })
    await person.press('再试一次')
    await person.waitFor(BY)
    expect(lost).toBe(3)
    expect((await mine(cai)).filter(({ slot }) => slot === WEDNESDAY('0900'))).toHaveLength(1)
    await person.close()
  }, 60_000)

  test('when the network goes, the page says so and keeps what was typed, also over a reload', async () => {
    const person = await browsing.openAs(bob, TIMES)
    await person.waitFor('哪一天来？')
    await person.fill('有什么要提前说的？', '下雨会晚一点')
    await person.page.context().setOffline(true)
    await person.waitFor('没有网络。您填写的内容都会留着。')
    await person.page.context().setOffline(false)
    await person.page.getByText('没有网络').first().waitFor({ state: 'detached' })
    await person.page.reload()
    await person.waitFor('哪一天来？')
    expect(await person.page.getByLabel('有什么要提前说的？').inputValue()).toBe('下雨会晚一点')
    await person.close()
  }, 60_000)

  test('a resident moves a booking to another time and then cancels it, each after being asked or told', async () => {
    const { booking } = await request(stack, ann, WEDNESDAY('0930'))
    const person = await browsing.openAs(ann, `/features/booking/pages/detail/index?booking=${booking}`)
    await person.press('改时间')
    await person.waitFor('原来的名额一直给您留着')
    await choose(person, '周四', '上午8:30–9:00')
    await person.press('提交新时间')
    await person.waitFor('本人改时间')
    await person.waitFor('周四 上午8:30–9:00')
    await person.press('取消预约')
    await person.press('是的，取消')
    await person.waitFor('您已取消，名额已经让出')
    const moved = await stack.one('slots', `${ITEM}@w1@202611260830+30`)
    expect(moved).toMatchObject({ left: 1, claims: [] })
    await person.close()
  }, 60_000)
})
