import { join } from 'node:path'
import { personIdOf } from '../../cloudfunctions/kit/ids'
import { notices } from '../../shared/contracts/notices'
import { notifications } from '../../shared/contracts/notifications'
import { publish } from '../notice-steps'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, HOME, leader, manager, phoneOf, put, settle, staff, vera } from '../world'
import { type Browsing, browse, type Person } from './harness'
import { smallTargets, smallText } from './measure'
import { chooseFile } from './spreadsheets'

const PAGES = '/features/notice-desk/pages'
const at = (page: string, params: Record<string, string> = {}) =>
  `${PAGES}/${page}/index?${new URLSearchParams(params).toString()}`
const PC = { width: 1280, height: 800 }
const READER = (id: string) => `/features/notices/pages/notice/index?notice=${id}`

/** The smallest picture that a browser draws. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const inView = ({ page }: Person) => page.locator('.taro_page:not(.taro_page_shade)').last()
const fits = async (person: Person) => [await smallTargets(person), await smallText(person), await person.overflow()]

describe('notices as those who serve write them and follow them up, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing
  /** The leader on one phone, who keeps what she has typed from test to test. */
  let author: Person

  const published = async (title: string) => (await stack.all('notices')).find((notice) => notice.title === title)
  /** Until everybody has been told, and WeChat asked to tell them. */
  async function told(): Promise<void> {
    for (let i = 0; i < 5; i++) await stack.tick()
  }

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5'), pushTo: 'verdicts' })
    settle(stack)
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('a leader writes from a template; every field says what is missing; leaving the page loses nothing', async () => {
    author = await browsing.openAs(leader, '/tabs/me/index')
    await author.waitFor('写通知，看谁家还没看到')
    await author.press('发通知')
    await author.waitFor('现在没有发到您楼里的通知')
    await author.press('写通知')
    await author.waitFor('您负责的楼')
    await author.press('下一步：看一遍')
    await author.waitFor('请写标题，至少两个字')
    await author.waitFor('请写内容')
    await author.press('停水')
    await author.waitFor('储水')
    await author.fill('标题', '周三上午停水')
    await inView(author).getByRole('textbox', { name: '内容' }).click()
    await author.page.keyboard.press('Control+End')
    await author.page.keyboard.type('有事找我。')
    await author.page.reload()
    await author.waitFor('有事找我。')
    expect(await inView(author).getByLabel('标题').inputValue()).toBe('周三上午停水')
    await author.screenshot('notice-desk/write')
    expect(await fits(author)).toEqual([[], [], 0])
    expect(author.errors).toEqual([])
  }, 60_000)

  test('what is pasted comes in as words alone, and bold, headings and lists are made by buttons with words on them', async () => {
    const other = await browsing.openAs(staff, at('write', { place: HOME }))
    const text = inView(other).getByRole('textbox', { name: '内容' })
    await text.click()
    await other.page.keyboard.type('请提前储水')
    await other.page.keyboard.press('Control+A')
    await other.press('粗体')
    await other.page.keyboard.press('End')
    await other.page.keyboard.press('Enter')
    await other.press('小标题')
    await other.page.keyboard.type('请您准备')
    await other.page.keyboard.press('Enter')
    await other.press('列表')
    await text.evaluate((box) => {
      const data = new DataTransfer()
      data.setData('text/html', '<b onclick="x()">粗</b><img src=x onerror=x()>')
      data.setData('text/plain', '水桶')
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    const html = await text.innerHTML()
    expect(html).toMatch(/<(b|strong)>/)
    expect(html).toContain('<h3>')
    expect(html).toMatch(/<li>.*水桶/)
    expect(html).not.toMatch(/onclick|<img/)
    await other.close()
  }, 60_000)

  test('a picture and a document go with it; one that is not allowed is refused by its name and sends nothing', async () => {
    await chooseFile(author, '加图片', '现场.png', PNG, 'image/png')
    await author.waitFor('去掉')
    await chooseFile(author, '加附件', '病毒.exe', PNG, 'application/octet-stream')
    await author.waitFor('“病毒.exe”不能用')
    await chooseFile(author, '加附件', '施工方案.png', PNG, 'image/png')
    await author.waitFor('施工方案.png')
    await author.screenshot('notice-desk/files')
    expect(author.errors).toEqual([])
  }, 60_000)

  test('before it goes out its author sees it as its readers will, what is not filled in, and to how many it goes', async () => {
    await author.press('下一步：看一遍')
    await author.waitFor('还没有发布，下面是居民会看到的样子')
    await author.waitFor('还没填好：（日期）、（几点）')
    await author.waitFor('约 10 户')
    await author.screenshot('notice-desk/preview')
    expect(await fits(author)).toEqual([[], [], 0])
    await author.press('发布')
    await author.waitFor('还有没填的地方')
    await author.press('先去填好')
    expect((await published('周三上午停水'))?.status).toBe('draft')
    await author.press('继续改')
    await author.waitFor('有事找我。')
    await inView(author).getByRole('textbox', { name: '内容' }).fill('周三上午 8 点到 10 点停水，请提前储水。')
    await author.press('下一步：看一遍')
    await author.waitFor('请提前储水。')
    await author.press('发布')
    await author.waitFor('已发布')
    await author.screenshot('notice-desk/published')
    expect(author.errors).toEqual([])
    await author.close()
    const notice = await published('周三上午停水')
    expect([notice?.status, notice?.targets, notice?.pictures.length, notice?.attachments.length]).toEqual([
      'published',
      [BUILDING],
      1,
      1,
    ])
    await told()
  }, 60_000)

  test('a resident reads it, and the leader’s board of doors changes', async () => {
    const { _id: id } = (await published('周三上午停水'))!
    const board = await browsing.openAs(leader, at('board', { place: BUILDING, notice: id }))
    await board.waitFor('户已经知道，共 10 户（0%）')
    const resident = await browsing.openAs(vera, READER(id))
    await resident.waitFor('请提前储水')
    await resident.page.waitForLoadState('networkidle')
    await resident.close()
    await board.goto(at('list', { place: BUILDING }))
    await board.press('周三上午停水')
    await board.waitFor('户已经知道，共 10 户（10%）')
    await board.waitFor('已读 1 户')
    await board.waitFor('还没看到 9 户')
    await board.screenshot('notice-desk/board')
    expect(await fits(board)).toEqual([[], [], 0])
    expect(board.errors).toEqual([])
    await board.close()
  }, 60_000)

  test('the doors that are left are a list of one tap each; somebody else’s answer is shown, not written over; it closes', async () => {
    const { _id: id } = (await published('周三上午停水'))!
    const where = { place: BUILDING, notice: id, building: BUILDING }
    const knocking = await browsing.openAs(leader, at('board', { place: BUILDING, notice: id }))
    await knocking.press('上门告诉：还有 9 户')
    await knocking.waitFor('敲门以后，点一下结果就记好了')
    await knocking.screenshot('notice-desk/visits')
    expect(await fits(knocking)).toEqual([[], [], 0])
    const { households } = await stack.ask(leader, notices.visitList, { ...where, view: 'unreached' })
    const [first, second, third] = households

    await inView(knocking).getByLabel(`给${first!.label}写备注`).click()
    await knocking.fill(`${first!.label}的备注`, '说晚上在')
    await inView(knocking).getByLabel(`${first!.label} 家里没人`).click()
    await knocking.waitFor('家里没人，再去一次（1 户）')
    await knocking.waitFor('（说晚上在）')
    await inView(knocking).getByLabel(`${second!.label} 当面告知了`).click()
    await knocking.waitFor('这次办完的（1 户）')

    const other = { ...where, household: third!.id, result: 'moved', note: '搬去外地', rev: third!.rev } as const
    await stack.ask(leader, notices.visited, { ...other, key: newKey() })
    await inView(knocking).getByLabel(`${third!.label} 当面告知了`).click()
    await knocking.waitFor(`${third!.label}刚刚有了变化`)
    await knocking.waitFor('已搬走（搬去外地）')
    await knocking.screenshot('notice-desk/visits-done')

    for (const { label } of [first!, ...households.slice(3)]) {
      await inView(knocking).getByLabel(`${label} 当面告知了`).click()
      await inView(knocking)
        .getByLabel(new RegExp(`^${label} .*当面告知了.*记错了就改`))
        .waitFor()
    }
    await knocking.waitFor('这栋楼每一户都知道了')
    await knocking.press('返回')
    await knocking.waitFor('每一户都知道了。')
    expect(await knocking.text()).not.toContain('上门告诉')
    expect(knocking.errors).toEqual([])
    await knocking.close()
    const after = await stack.ask(leader, notices.board, { place: BUILDING, notice: id })
    expect([after.total.reached, after.total.told]).toEqual([10, 8])
  }, 90_000)

  test('a question about it is answered from the notice, and what was typed is kept until it is sent', async () => {
    const { _id: id } = (await published('周三上午停水'))!
    await stack.ask(ann, notices.ask, { notice: id, kind: 'question', text: '老人家里怎么储水？', key: newKey() })
    const author = await browsing.openAs(leader, at('notice', { place: BUILDING, notice: id }))
    await author.press('提问和异议')
    await author.waitFor('老人家里怎么储水？')
    await author.press('答复')
    await author.fill('怎么答复', '我晚上七点上门')
    await author.press('取消')
    await author.press('答复')
    expect(await inView(author).getByLabel('怎么答复').inputValue()).toBe('我晚上七点上门')
    await author.press('发送答复')
    await author.waitFor('没有等答复的')
    await author.press('答复过的')
    await author.waitFor('我晚上七点上门')
    await author.screenshot('notice-desk/threads')
    expect(author.errors).toEqual([])
    await author.close()
  }, 60_000)

  test('a correction says what it corrects and begins a new board; a withdrawal says why', async () => {
    const { _id: id } = (await published('周三上午停水'))!
    const author = await browsing.openAs(leader, at('notice', { place: BUILDING, notice: id }))
    await author.press('更正')
    await author.waitFor('更正了什么？')
    await author.fill('标题', '周四上午停水')
    await author.press('发出更正')
    await author.waitFor('请写明更正了什么')
    await author.fill('更正了什么？', '停水改到周四')
    await author.press('发出更正')
    await author.waitFor('更正：停水改到周四')
    await told()
    const { total } = await stack.ask(leader, notices.board, { place: BUILDING, notice: id })
    expect(total.reached).toBe(0)
    await author.press('撤回')
    await author.fill('为什么撤回', '自来水公司取消了检修')
    await inView(author).locator('.hx-dialog').getByRole('button', { name: '撤回', exact: true }).click()
    await author.waitFor('已撤回')
    await author.screenshot('notice-desk/withdrawn')
    expect(author.errors).toEqual([])
    await author.close()
  }, 60_000)

  test('two who work on the same draft: the one who is behind keeps her words and says which stand', async () => {
    const { notice } = await stack.ask(staff, notices.draft, {
      ...{ place: HOME, kind: 'notice', targets: [HOME], groups: [], isPublic: false, pinned: false },
      ...{ objectionUntil: null, publishAt: null, expiresAt: null, pictures: [], attachments: [] },
      ...{ title: '端午包粽子', html: '<p>周五下午在会客厅。</p>', key: newKey() },
    })
    const mine = await browsing.openAs(staff, at('write', { place: HOME, notice: notice.id }))
    await mine.fill('标题', '端午包粽子，欢迎来')
    const theirs = await browsing.openAs(manager, at('write', { place: HOME, notice: notice.id }))
    await theirs.fill('标题', '端午活动')
    await theirs.press('下一步：看一遍')
    await theirs.waitFor('还没有发布')
    await theirs.close()
    await mine.press('下一步：看一遍')
    await mine.waitFor('有人刚刚改了这条通知')
    expect(await inView(mine).getByLabel('标题').inputValue()).toBe('端午包粽子，欢迎来')
    await mine.press('选一下')
    await mine.press('用我写的')
    await mine.press('下一步：看一遍')
    await mine.waitFor('还没有发布')
    expect((await stack.one('notices', notice.id))?.title).toBe('端午包粽子，欢迎来')
    expect(mine.errors).toEqual([])
    await mine.close()
  }, 60_000)

  test('staff send an emergency to places that they choose, see buildings by number, and ring those not reached, on record', async () => {
    const author = await browsing.openAs(staff, at('write', { place: HOME }), PC)
    await author.press('大风暴雨')
    const replace = inView(author).getByRole('button', { name: '换成模板' })
    await replace.click({ timeout: 2_000 }).catch(() => undefined)
    await author.fill('标题', '大风暴雨紧急通知')
    await inView(author).getByRole('textbox', { name: '内容' }).fill('今天下午有大风暴雨，请不要出门。')
    await author.press('下一步：看一遍')
    await author.waitFor('请选择发给哪里')
    await inView(author).getByLabel('看春晓园里面的').click()
    await inView(author).getByLabel('看第一网格里面的').click()
    await author.press('1号楼')
    await author.waitFor('春晓园 1号楼')
    await author.screenshot('notice-desk/places')
    await author.press('下一步：看一遍')
    await author.waitFor('马上发给春晓园 1号楼')
    await author.press('发布')
    await author.waitFor('发紧急通知？')
    await author.press('发布紧急通知')
    await author.waitFor('已发布')
    await told()
    await author.press('看谁家还没看到')
    await author.waitFor('每一栋楼')
    await author.screenshot('notice-desk/board-pc')
    expect(await author.overflow()).toBe(0)
    await author.press('春晓园 1号楼')
    await author.waitFor('每个单元')
    await author.press('给还没看到的人打电话')
    await author.waitFor('对方看得到是谁')
    await author.press('看前 10 户的电话')
    await author.press('看电话')
    await author.waitFor('丁业主')
    const [, ...rest] = phoneOf(vera).match(/^(\d{3})(\d{4})(\d{4})$/) ?? []
    await author.waitFor(rest.join(' '))
    await author.screenshot('notice-desk/phones')
    expect(author.errors).toEqual([])
    await author.close()
    const reveals = (await stack.all('reveals')).filter(({ duty }) => duty === 'emergency')
    expect(reveals.length).toBeGreaterThan(0)
  }, 90_000)

  test('the manager asks for a second pair of eyes: a leader’s notice waits, comes back with a reason, and is let out', async () => {
    const settings = await browsing.openAs(manager, at('settings', { place: HOME }))
    await settings.press('楼栋长的通知先审核')
    await settings.waitFor('社区看过、点了通过才发出去')
    await settings.screenshot('notice-desk/settings')
    await settings.close()

    const author = await browsing.openAs(leader, at('write', { place: BUILDING }))
    await author.fill('标题', '楼道清理通知')
    await inView(author).getByRole('textbox', { name: '内容' }).fill('周六清理楼道，请收好自己的东西。')
    await author.press('下一步：看一遍')
    await author.press('发布')
    await author.waitFor('等社区工作人员审核')
    await author.close()

    const { _id: id } = (await published('楼道清理通知'))!
    const desk = await browsing.openAs(staff, at('list', { place: HOME }), PC)
    await desk.press('未发布')
    await desk.press('楼道清理通知')
    await desk.waitFor('通过，发布')
    await desk.press('退回修改')
    await desk.fill('要改什么', '请写明几点')
    await desk.press('退回')
    await desk.waitFor('草稿')

    const again = await browsing.openAs(leader, at('notice', { place: BUILDING, notice: id }))
    await again.waitFor('退回了：请写明几点')
    await again.press('发布')
    await again.waitFor('等待审核')
    await again.close()
    await desk.goto(at('list', { place: HOME }))
    await desk.goto(at('notice', { place: HOME, notice: id }))
    await desk.press('通过，发布')
    await desk.waitFor('已发布')
    await desk.screenshot('notice-desk/approved-pc')
    expect(desk.errors).toEqual([])
    await desk.close()
    const { rev } = await stack.ask(manager, notices.settings, { community: HOME })
    await stack.ask(manager, notices.setSettings, { community: HOME, reviewLeaders: false, rev, key: newKey() })
  }, 90_000)

  test('what WeChat has doubts about is decided by staff, who are asked once more before it takes effect', async () => {
    const upload = await stack.post('/files/upload-link', { cloudPath: `notices/${personIdOf(leader)}/roof.png` })
    await fetch(String(upload.url), { method: 'PUT', body: PNG })
    await stack.post('/control/openapi', { api: 'security.mediaCheckAsync', suggest: 'review' })
    const id = await publish(stack.ask, leader, { title: '楼顶防水通知', pictures: [String(upload.fileID)] })
    await stack.ask(ann, notices.ask, { notice: id, kind: 'question', text: '这句话是复核测试', key: newKey() })
    await told()
    const desk = await browsing.openAs(staff, at('checks'), PC)
    await desk.waitFor('这句话是复核测试')
    await desk.waitFor('微信建议人工审核')
    await desk.screenshot('notice-desk/checks-pc')
    expect(await desk.overflow()).toBe(0)
    const hide = inView(desk).getByLabel('隐藏甲居民的通知下的提问')
    await hide.click()
    await desk.waitFor('隐藏起来？')
    await desk.press('再看看')
    expect((await stack.all('contentChecks')).filter(({ status }) => status === 'review')).toHaveLength(2)
    await hide.click()
    await inView(desk).locator('.hx-dialog').getByRole('button', { name: '隐藏' }).click()
    await hide.waitFor({ state: 'detached' })
    await inView(desk).getByLabel('通过钱楼长的通知里的图片').click()
    await inView(desk).locator('.hx-dialog').getByRole('button', { name: '通过' }).click()
    await desk.waitFor('没有要审核的')
    expect(desk.errors).toEqual([])
    await desk.close()
    await told()
    expect((await stack.one('notices', id))?.pictures.map(({ state }) => state)).toEqual(['shown'])
    expect(JSON.stringify((await stack.ask(ann, notices.one, { notice: id })).threads)).not.toContain('复核测试')
  }, 60_000)

  test('a WeChat message that surely did not arrive can be sent again, or crossed off; leaders do not see this page', async () => {
    const answers = [{ template: 'noticePublished', answer: 'accept' } as const]
    await stack.ask(ann, notifications.consent, { answers, key: newKey() })
    await stack.post('/control/openapi', { api: 'subscribeMessage.send', errCode: 47003, times: 1 })
    await publish(stack.ask, leader, { title: '电梯检修通知' })
    await told()
    const refused = (await stack.all('messages')).find(({ send }) => send === 'refused')!
    const failed = `m${'f'.repeat(32)}`
    put(stack, 'messages', [{ ...refused, _id: failed, send: 'failed', failure: '-501004' }])
    const desk = await browsing.openAs(staff, at('failures'), PC)
    await desk.waitFor('云环境并发太多（-501004）')
    await desk.screenshot('notice-desk/failures-pc')
    expect(await desk.overflow()).toBe(0)
    expect(await desk.text()).not.toContain('电梯检修')
    await desk.press('再发一次')
    await desk.waitFor('没有这样的')
    await told()
    expect((await stack.one('messages', failed))?.send).toBe('sent')
    await desk.press('微信没有收下')
    await desk.waitFor('模板字段不符合要求')
    expect(await desk.text()).not.toContain('再发一次')
    await desk.press('已经告诉了')
    await desk.waitFor('没有这样的')
    await desk.press('不知道送没送到')
    await desk.waitFor('再发可能会重复')
    expect(desk.errors).toEqual([])
    await desk.close()
    const other = await browsing.openAs(leader, at('failures'))
    await other.waitFor('这里是社区工作人员用的')
    await other.close()
  }, 60_000)

  test.each([
    ['large', { largeType: true }],
    ['dark', { dark: true }],
  ])(
    'in %s type and colours the pages of the door fit, can be read and can be touched',
    async (look, options) => {
      const id = await publish(stack.ask, leader, { title: `体检通知${look}` })
      await told()
      const person = await browsing.openAs(leader, at('board', { place: BUILDING, notice: id }), options)
      await person.waitFor('还没看到 10 户')
      await person.screenshot(`notice-desk/board-${look}`)
      expect(await fits(person)).toEqual([[], [], 0])
      await person.goto(at('visits', { place: BUILDING, notice: id, building: BUILDING }))
      await person.waitFor('敲门以后')
      await person.screenshot(`notice-desk/visits-${look}`)
      expect(await fits(person)).toEqual([[], [], 0])
      await person.goto(at('write', { place: BUILDING }))
      await person.waitFor('您负责的楼')
      await person.screenshot(`notice-desk/write-${look}`)
      expect(await fits(person)).toEqual([[], [], 0])
      await person.close()
    },
    60_000,
  )
})
