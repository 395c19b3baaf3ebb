import { join } from 'node:path'
import { notices } from '../../shared/contracts/notices'
import { DAY, HOUR } from '../../shared/domain/shanghai'
import { publish } from '../notice-steps'
import { DIST, MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, bob, HOME, leader, settle, staff, stranger, vera } from '../world'
import { type Browsing, browse, type Person } from './harness'
import { smallTargets, smallText } from './measure'

const LIST = '/features/notices/pages/list/index'
const NOTICE = (id: string) => `/features/notices/pages/notice/index?notice=${id}`
const INBOX = '/features/inbox/pages/list/index'
const SETTINGS = '/features/inbox/pages/preferences/index'
const BAR = '点开看并确认'

const WATER = `<p>因管道检修，<strong>明天上午9点到17点</strong>停水。</p><h2>请您准备</h2>
<ul><li>提前储水</li><li>关好水龙头</li></ul>
<table><tr><th>日期</th><th>值班人</th></tr><tr><td>周二</td><td>王主任</td></tr></table>`

const inView = ({ page }: Person) => page.locator('.taro_page:not(.taro_page_shade)').last()
/** A line of the feed by what is heard of it. */
const line = (person: Person, heard: RegExp) => inView(person).getByRole('button', { name: heard })
const gone = (person: Person, words: string) => inView(person).getByText(words).first().waitFor({ state: 'detached' })
const fits = async (person: Person) => [await smallTargets(person), await smallText(person), await person.overflow()]

describe('notices as residents read them, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing
  let water: string
  let lift: string

  beforeAll(async () => {
    stack = await startStack({
      hosting: join(DIST, 'h5'),
      env: { TEMPLATE_NOTICE_PUBLISHED: 'test-template-notice' },
    })
    settle(stack)
    const community = { place: HOME, targets: [HOME], isPublic: true }
    await publish(stack.ask, staff, { ...community, kind: 'duty', title: '元旦值班安排', html: '<p>三人值班。</p>' })
    lift = await publish(stack.ask, staff, {
      ...community,
      kind: 'publicNotice',
      title: '加装电梯费用公示',
      html: '<p>费用分摊办法公示如下。</p>',
      pinned: true,
      objectionUntil: MONDAY + 5 * DAY,
    })
    water = await publish(stack.ask, leader, { html: WATER })
    await stack.tick()
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('a resident finds the latest on the first screen and all of them a press further, and what she opens is unread no more', async () => {
    const resident = await browsing.openAs(ann, '/tabs/home/index')
    await resident.waitFor('明天停水通知')
    await resident.press('全部通知')
    await line(resident, /^未读，置顶，公示，加装电梯费用公示/).waitFor()
    await resident.screenshot('notices/list')
    expect(await fits(resident)).toEqual([[], [], 0])
    await line(resident, /^未读，明天停水通知/).click()
    await resident.waitFor('请您准备')
    const said = await resident.text()
    for (const words of ['1号楼楼栋长', '钱楼长', '今天 上午9:00', '提前储水', '值班人', '王主任', '春晓园 1号楼']) {
      expect(said).toContain(words)
    }
    await resident.screenshot('notices/notice')
    expect(await fits(resident)).toEqual([[], [], 0])
    await resident.press('返回')
    await line(resident, /^明天停水通知/).waitFor()
    await resident.press('全部标为已读')
    await line(resident, /^置顶，公示，加装电梯费用公示/).waitFor()
    await gone(resident, '未读')
    expect(resident.errors).toEqual([])
    await resident.close()
  }, 60_000)

  test('she finds one by its kind or by words of its title, and is told what to do when there is none', async () => {
    const resident = await browsing.openAs(bob, LIST)
    await resident.waitFor('元旦值班安排')
    await resident.press('值班')
    await gone(resident, '明天停水通知')
    await resident.waitFor('元旦值班安排')
    await resident.press('紧急')
    await resident.waitFor('现在没有这一类通知')
    await resident.press('全部')
    await resident.fill('找通知', '电梯')
    await gone(resident, '明天停水通知')
    await resident.waitFor('加装电梯费用公示')
    await resident.fill('找通知', '没有这件事')
    await resident.waitFor('没有找到“没有这件事”')
    expect(resident.errors).toEqual([])
    await resident.close()
  }, 60_000)

  test('who has not registered reads what is public and hears what registering shows; the rest asks to register first', async () => {
    const visitor = await browsing.openAs(stranger, LIST)
    await visitor.waitFor('加装电梯费用公示')
    await visitor.waitFor('登记后，还能看到您那栋楼的')
    expect(await visitor.text()).not.toMatch(/明天停水通知|未读|全部标为已读/)
    await visitor.screenshot('notices/visitor')
    await visitor.press('加装电梯费用公示')
    await visitor.waitFor('登记后，还能提问')
    await visitor.goto(NOTICE(water))
    await visitor.waitFor('登记后才能看这条通知')
    await visitor.goto(NOTICE(`n${'0'.repeat(32)}`))
    await visitor.waitFor('没有找到这条通知')
    await visitor.close()
  }, 60_000)

  test('a question is kept until it is sent, answered by the leader, and its answer reaches the one who asked', async () => {
    const resident = await browsing.openAs(ann, NOTICE(water))
    await resident.waitFor('您想问什么')
    await resident.press('提问')
    await resident.waitFor('请写几个字')
    await resident.fill('您想问什么', '老人家里怎么储水？')
    await resident.page.reload()
    await resident.waitFor('您想问什么')
    expect(await inView(resident).getByLabel('您想问什么').inputValue()).toBe('老人家里怎么储水？')
    await resident.press('提问')
    await resident.waitFor('等待答复')
    await resident.screenshot('notices/asked')
    await resident.close()

    const waiting = { place: BUILDING, notice: water, view: 'waiting' } as const
    const [thread] = (await stack.ask(leader, notices.threads, waiting)).threads
    const answer = { place: BUILDING, thread: thread!.id, rev: thread!.rev, text: '我晚上七点上门帮您接水' }
    await stack.ask(leader, notices.answer, { ...answer, key: newKey() })
    await stack.tick()

    const told = await browsing.openAs(ann, INBOX)
    await told.waitFor('答复')
    await told.page.getByRole('button', { name: /答复/ }).last().click()
    await told.press('去看')
    await told.waitFor('我晚上七点上门帮您接水')
    await told.press('继续问')
    await told.fill('您还想说什么', '好的，谢谢您')
    await told.screenshot('notices/ask-more')
    await told.press('发出')
    await told.waitFor('好的，谢谢您')
    await told.waitFor('等待答复')
    await told.screenshot('notices/thread')
    expect(told.errors).toEqual([])
    await told.close()
  }, 60_000)

  test('she objects to a public notice before it closes, and is not offered to once it has', async () => {
    const resident = await browsing.openAs(vera, NOTICE(lift))
    await resident.waitFor('周六 上午9:00前都可以提')
    await resident.fill('您的意见和理由', '一楼住户不应当出钱')
    await resident.press('提异议')
    await resident.waitFor('我的异议')
    await resident.screenshot('notices/objection')
    await resident.close()
    const [thread] = await stack.all('noticeThreads').then((all) => all.filter(({ kind }) => kind === 'objection'))
    expect(thread?.lines[0]?.text).toBe('一楼住户不应当出钱')
    await stack.setClock(MONDAY + 5 * DAY)
    const late = await browsing.openAs(bob, NOTICE(lift))
    await late.waitFor('异议期已结束')
    expect(await late.text()).not.toContain('您的意见和理由')
    await late.close()
    // Later than what has happened so far.
    await stack.setClock(MONDAY + HOUR)
  }, 60_000)

  test('a correction says what it corrects and is unread again; a withdrawn notice says why and asks nothing', async () => {
    const { notice } = await stack.ask(leader, notices.writtenOne, { place: BUILDING, notice: water })
    const change = { place: BUILDING, notice: water, title: '后天停水通知', html: WATER, pictures: [], attachments: [] }
    const corrected = { ...change, rev: notice.rev, reason: '停水改到后天', key: newKey() }
    const { notice: second } = await stack.ask(leader, notices.correct, corrected)
    const resident = await browsing.openAs(ann, LIST)
    await line(resident, /^未读，已更正，后天停水通知/).click()
    await resident.waitFor('已更正：停水改到后天')
    await resident.screenshot('notices/corrected')
    const back = { place: BUILDING, notice: water, rev: second.rev, reason: '检修取消', key: newKey() }
    await stack.ask(leader, notices.withdraw, back)
    await resident.page.reload()
    await resident.waitFor('这条通知已撤回')
    await resident.waitFor('检修取消')
    expect(await resident.text()).not.toContain('您想问什么')
    await resident.screenshot('notices/withdrawn')
    await resident.close()
  }, 60_000)

  test('an emergency stays on top of every page but its own until she acknowledges it, and asks WeChat’s consent in that press', async () => {
    const storm = await publish(stack.ask, staff, {
      place: HOME,
      targets: [HOME],
      isPublic: true,
      kind: 'emergency',
      title: '大风暴雨紧急通知',
      html: '<p>今天下午起有大风暴雨，请不要出门。</p>',
    })
    await stack.tick()
    const resident = await browsing.openAs(ann, '/tabs/home/index')
    await resident.waitFor(BAR)
    await resident.screenshot('notices/bar')
    await resident.press('服务')
    await resident.waitFor('老年人优待证办理')
    await resident.waitFor(BAR)
    await resident.page
      .getByRole('button', { name: /^紧急通知：大风暴雨/ })
      .last()
      .click()
    await resident.waitFor('请不要出门')
    expect(await resident.text()).not.toContain(BAR)
    await resident.screenshot('notices/emergency')
    expect(await fits(resident)).toEqual([[], [], 0])
    await resident.press('返回')
    await resident.waitFor(BAR)
    await resident.goto(NOTICE(storm))
    await resident.press('我知道了')
    await resident.waitFor('有新通知时给您发微信消息？')
    await resident.press('允许')
    await resident.waitFor('已确认')
    await resident.goto('/tabs/home/index')
    await resident.waitFor('大家常办')
    await line(resident, /^紧急，已确认，大风暴雨紧急通知/).waitFor()
    expect(await resident.text()).not.toContain(BAR)
    expect(resident.errors).toEqual([])
    await resident.close()
    const consents = await stack.all('consents')
    expect(consents.map(({ template }) => template)).toEqual(['noticePublished'])

    const other = await browsing.openAs(bob, '/tabs/home/index')
    await other.waitFor(BAR)
    await other.close()
  }, 60_000)

  test('who has not registered acknowledges it on the phone, and it stays acknowledged there', async () => {
    const visitor = await browsing.openAs(stranger, '/tabs/services/index')
    await visitor.waitFor(BAR)
    await visitor.page
      .getByRole('button', { name: /^紧急通知：大风暴雨/ })
      .last()
      .click()
    await visitor.press('我知道了')
    await visitor.waitFor('已确认')
    await visitor.goto('/tabs/services/index')
    await visitor.page.reload()
    await visitor.waitFor('老年人优待证办理')
    await visitor.goto('/tabs/home/index')
    await line(visitor, /^紧急，已确认，大风暴雨紧急通知/).waitFor()
    expect(await visitor.text()).not.toContain(BAR)
    await visitor.close()
  }, 60_000)

  test('how she wants to be told is saved and still there; the inbox has everything, and the old in a place of its own', async () => {
    const resident = await browsing.openAs(ann, INBOX)
    await resident.press('微信提醒')
    await resident.waitFor('一条不少')
    await resident.screenshot('notices/settings')
    expect(await fits(resident)).toEqual([[], [], 0])
    const bookings = inView(resident).getByRole('radiogroup', { name: '预约结果' })
    await bookings.getByText('每天汇总一次').click()
    await inView(resident).getByLabel('从几点开始').fill('21:00')
    await resident.press('保存')
    await resident.waitFor('以前的消息')
    await resident.press('以前的消息')
    await resident.waitFor('还没有以前的消息')
    await resident.goto(SETTINGS)
    await resident.page.reload()
    await resident.waitFor('一条不少')
    expect(await inView(resident).getByLabel('从几点开始').inputValue()).toBe('21:00')
    const chosen = inView(resident).getByRole('radiogroup', { name: '预约结果' }).getByRole('radio', { checked: true })
    expect((await chosen.textContent())?.trim()).toBe('每天汇总一次')
    expect(resident.errors).toEqual([])
    await resident.close()
  }, 60_000)

  test.each([
    ['large', { largeType: true }],
    ['dark', { dark: true }],
  ])(
    'in %s type and colours notices, the bar and the settings fit, can be read and can be touched',
    async (look, options) => {
      const resident = await browsing.openAs(bob, '/tabs/home/index', options)
      for (const [name, path, words] of [
        ['home', '/tabs/home/index', BAR],
        ['list', LIST, '加装电梯费用公示'],
        ['public', NOTICE(lift), '您的意见和理由'],
        ['settings', SETTINGS, '一条不少'],
      ] as const) {
        await resident.goto(path)
        await resident.waitFor(words)
        await resident.screenshot(`notices/${name}-${look}`)
        expect([name, ...(await fits(resident))]).toEqual([name, [], [], 0])
      }
      await resident.close()
    },
    60_000,
  )
})
