import { join } from 'node:path'
import { leaders } from '../../shared/contracts/leaders'
import { at } from '../../shared/domain/shanghai'
import { DIST, MONDAY, newKey, type Stack, startStack } from '../stack'
import { ann, BUILDING, leader, person, phoneOf, postOf, put, settle, staff, stranger, VACANT, vera } from '../world'
import { type Browsing, browse } from './harness'
import { smallTargets, smallText } from './measure'

const LIST = '/features/leaders/pages/list/index'
const LEADER = `/features/leaders/pages/leader/index?building=${encodeURIComponent(BUILDING)}`
const ASK = (kind: string) => `/features/leaders/pages/ask/index?building=${encodeURIComponent(BUILDING)}&kind=${kind}`
const DESK = '/features/leader-desk/pages/desk/index'
const REVEALS = '/features/profile/pages/reveals/index'

/** As a person reads the leader's number on the screen. */
const inGroups = (phone: string) => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

describe('building leaders, in a browser on the real stack', () => {
  let stack: Stack
  let browsing: Browsing

  beforeAll(async () => {
    stack = await startStack({ hosting: join(DIST, 'h5') })
    // A new name: the timer adds its pinyin.
    const leads = person(leader, '钱楼长')
    put(stack, 'leaderPosts', [{ ...postOf(BUILDING, '1号楼', leads), indexAt: MONDAY }])
    settle(stack)
    await stack.tick()
    browsing = await browse(stack.url)
  }, 60_000)

  afterAll(async () => {
    await browsing?.close()
    await stack?.close()
  })

  test('a resident finds the leader of her building from the home page, and reads pledge, hours and offers', async () => {
    const resident = await browsing.openAs(ann, '/tabs/home/index')
    await resident.waitFor('有事可以问、可以请上门、可以打电话')
    await resident.press('钱楼长')
    await resident.waitFor('有事您说话，天天都在家。')
    const said = await resident.text()
    for (const words of ['每天 18:00–20:00', '代取快递', '每天在楼里走一圈', '在线问（键对键）', '1 个工作日内']) {
      expect(said).toContain(words)
    }
    expect(said).toContain('1** **** ****')
    expect(said).toContain('电话已隐藏，核验住址后可以看号码')
    expect(said).not.toMatch(/\d{7}/)
    await resident.screenshot('leaders/leader-unverified')
    expect([await smallTargets(resident), await smallText(resident), await resident.overflow()]).toEqual([[], [], 0])
    expect(resident.errors).toEqual([])
    await resident.close()
  }, 60_000)

  test('anybody finds a leader by building or pinyin; vacant posts say who sees to them; nothing found says what to try', async () => {
    const visitor = await browsing.openAs(stranger, LIST)
    await visitor.waitFor('暂时没有楼栋长')
    await visitor.screenshot('leaders/list')
    await visitor.fill('找谁？', 'qian')
    await visitor.waitFor('找到的')
    await visitor.waitFor('钱楼长')
    expect(await visitor.text()).not.toContain('2号楼')
    await visitor.fill('找谁？', '2号楼')
    await visitor.waitFor('空缺')
    await visitor.fill('找谁？', '没有这个人')
    await visitor.waitFor('没有找到“没有这个人”')
    expect(visitor.errors).toEqual([])
    await visitor.close()
  }, 60_000)

  test('who is not verified is told why there is no number, and is led to where one asks for verification', async () => {
    const resident = await browsing.openAs(ann, LEADER)
    await resident.waitFor('核验住址后可以看号码')
    await resident.press('核验住址后可以看号码')
    await resident.waitFor('核验住址后，才能看楼栋长的电话')
    await resident.screenshot('leaders/why-not')
    await resident.press('先不用')
    await resident.press('打电话')
    await resident.press('去申请核验')
    await resident.waitFor('我的住址')
    await resident.goto(LEADER)
    await resident.press('发消息')
    await resident.waitFor('您想问什么？')
    await resident.close()
    expect(await stack.all('reveals')).toEqual([])
  }, 60_000)

  test('a verified resident is told that it is on record, sees the number large, and the leader sees who looked', async () => {
    const resident = await browsing.openAs(vera, LEADER)
    await resident.waitFor('电话已隐藏，点“打电话”就能看，钱楼长会知道您看过')
    await resident.waitFor('发消息')
    await resident.press('打电话')
    await resident.waitFor('钱楼长会看到您的姓名和看的时间')
    await resident.press('看电话')
    await resident.waitFor(inGroups(phoneOf(leader)))
    expect(await resident.text()).not.toContain('电话已隐藏')
    await resident.screenshot('leaders/number')
    expect(resident.errors).toEqual([])
    await resident.close()
    const seen = await browsing.openAs(leader, REVEALS)
    await seen.waitFor('丁业主')
    await seen.close()
  }, 60_000)

  test('what was typed stays when the page is left, and a question is answered by the leader with its deadline in view', async () => {
    const resident = await browsing.openAs(ann, ASK('question'))
    await resident.waitFor('您想问什么？')
    await resident.press('发给钱楼长')
    await resident.waitFor('请写下要问或要办的事')
    await resident.fill('您想问什么？', '楼道的灯坏了，找谁修？')
    await resident.page.reload()
    await resident.waitFor('您想问什么？')
    expect(await resident.page.getByLabel('您想问什么？').last().inputValue()).toBe('楼道的灯坏了，找谁修？')
    await resident.screenshot('leaders/ask')
    await resident.press('发给钱楼长')
    await resident.waitFor('有答复时给您发微信消息？')
    await resident.press('允许')
    await resident.waitFor('钱楼长会在明天')
    await resident.close()

    const desk = await browsing.openAs(leader, DESK)
    await desk.waitFor('前答复')
    await desk.screenshot('leaders/desk')
    await desk.press('楼道的灯坏了，找谁修？')
    await desk.waitFor('查看电话')
    await desk.press('答复')
    await desk.fill('怎么答复', '今天下午就修')
    await desk.press('发送答复')
    await desk.waitFor('今天下午就修')
    expect(desk.errors).toEqual([])
    await desk.close()
  }, 60_000)

  test('an errand that the leader misses goes to staff by itself, who answer it; the resident follows and rates it', async () => {
    const resident = await browsing.openAs(vera, ASK('errand'))
    await resident.fill('您要办什么？', '请代我取老年人优待证')
    await resident.press('发给钱楼长')
    await resident.press('不用了')
    await resident.waitFor('钱楼长会在周四')
    await resident.press('看这件求助')
    await resident.waitFor('等楼栋长钱楼长答复')
    await resident.screenshot('leaders/request')
    await resident.close()

    await stack.setClock(at('2026-11-26', '10:00'))
    await stack.tick()
    await stack.tick()
    const [missed] = (await stack.ask(vera, leaders.myRequests, {})).requests
    expect(missed?.status).toBe('escalated')

    const desk = await browsing.openAs(staff, DESK, { width: 1280, height: 800 })
    await desk.waitFor('请代我取老年人优待证')
    await desk.screenshot('leaders/desk-wide')
    expect(await desk.overflow()).toBe(0)
    await desk.press('请代我取老年人优待证')
    await desk.press('办好了，答复')
    await desk.fill('办得怎么样', '证已经送到您家')
    await desk.press('发送答复')
    await desk.waitFor('证已经送到您家')
    expect(desk.errors).toEqual([])
    await desk.close()
    await stack.tick()

    const told = await browsing.openAs(vera, '/features/inbox/pages/list/index')
    await told.waitFor('您的求助有了答复')
    await told.press('您的求助有了答复')
    await told.waitFor('这件事办得怎么样？')
    expect(await told.text()).toContain('超时，转社区办理')
    await told.press('提交评价')
    await told.waitFor('请选一个')
    await told.press('5 分 · 很满意')
    await told.screenshot('leaders/rate')
    await told.press('提交评价')
    await told.waitFor('您的评价')
    expect(told.errors).toEqual([])
    await told.close()
    const request = await stack.one('helpRequests', missed!.id)
    expect([request?.status, request?.rating?.score]).toEqual(['closed', 5])
  }, 90_000)

  test('a resident of another building is told to ask their own leader, and the vacant building says who sees to it', async () => {
    const other = await browsing.openAs(
      vera,
      `/features/leaders/pages/leader/index?building=${encodeURIComponent(VACANT)}`,
    )
    await other.waitFor('您登记的住址不在这栋楼')
    await other.waitFor('社区工作人员先管着')
    await other.close()
    const refused = await stack.call(vera, leaders.reveal, { building: VACANT, key: newKey() })
    expect(refused.error?.code).toBe('NOT_VERIFIED')
  }, 60_000)

  test.each([
    ['large', { largeType: true }],
    ['dark', { dark: true }],
  ])(
    'in %s type and colours the leader’s page fits, can be read and can be touched',
    async (look, options) => {
      const resident = await browsing.openAs(vera, LEADER, options)
      await resident.waitFor('在线问（键对键）')
      await resident.screenshot(`leaders/leader-${look}`)
      expect([await smallTargets(resident), await smallText(resident), await resident.overflow()]).toEqual([[], [], 0])
      await resident.goto(LIST)
      await resident.waitFor('我的楼栋长')
      await resident.screenshot(`leaders/list-${look}`)
      expect([await smallTargets(resident), await smallText(resident), await resident.overflow()]).toEqual([[], [], 0])
      await resident.close()
    },
    60_000,
  )
})
