import { join } from 'node:path'
import { at } from '../../shared/domain/shanghai'
import { codeOf, confirm } from '../faults/acts'
import { take } from '../functions/desk-steps'
import { DIST, type Stack, startStack } from '../stack'
import { ann, bob, cai, ITEM, manager, SLOT_A, settle, staff } from '../world'
import { DESK, MINE, request, WEDNESDAY } from './booking-steps'
import { type Browsing, browse } from './harness'

const SOON = `${ITEM}@w1@202611231000+30`
const NEXT = `${ITEM}@w1@202611231030+30`
const LATER = `${ITEM}@w1@202611231100+30`
const detail = (booking: string) => `/features/booking/pages/detail/index?booking=${booking}`

describe('the desk’s day, and what residents see of it', () => {
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

  const confirmed = async (who: string, slot: string) => {
    const { booking } = await request(stack, who, slot)
    expect(codeOf(await confirm(stack, booking))).toBe('OK')
    return booking
  }

  test('somebody comes, is checked in, served and done on a phone; their page goes along', async () => {
    const booking = await confirmed(ann, SOON)
    const desk = await browsing.openAs(staff, DESK)
    await desk.press('按日子看')
    await desk.press('签到甲居民的老年人优待证办理')
    await desk.waitFor('甲居民已签到')
    await desk.waitFor('签到（工作人员）')
    expect(await desk.overflow()).toBe(0)
    await desk.press('开始办理甲居民的老年人优待证办理')
    await desk.waitFor('正在为甲居民办理')
    const resident = await browsing.openAs(ann, detail(booking))
    await resident.waitFor('正在1号窗口为您办理')
    await desk.press('办结甲居民的老年人优待证办理')
    await desk.waitFor('给居民留句话')
    await desk.press('证件已当场领走')
    await desk.page.locator('.hx-dialog__actions').getByText('办结', { exact: true }).click()
    await desk.waitFor('甲居民的事办完了')
    await desk.waitFor('已经结束的')
    await resident.page.reload()
    await resident.waitFor('这件事已经办完')
    await resident.waitFor('社区留言：证件已当场领走')
    expect([...desk.errors, ...resident.errors]).toEqual([])
    await resident.close()
    await desk.close()
  }, 90_000)

  test('a resident checks in with the hall’s digits; without a network it is kept and sent when there is one', async () => {
    const booking = await confirmed(cai, LATER)
    const desk = await browsing.openAs(staff, DESK)
    await desk.press('按日子看')
    await desk.waitFor('今天的签到码')
    const shown = (await desk.page.locator('.hx-arrival__code').textContent()) ?? ''
    const resident = await browsing.openAs(cai, detail(booking))
    await resident.press('我到了')
    await resident.waitFor('签到码是六位数字')
    await resident.fill('签到码', shown.replace(' ', ''))
    await resident.page.context().setOffline(true)
    await resident.waitFor('没有网络。您填写的内容都会留着。')
    await resident.press('我到了')
    await resident.waitFor('已记下您到了')
    expect((await stack.one('bookings', booking))?.status).toBe('confirmed')
    await resident.page.context().setOffline(false)
    await resident.waitFor('请在1号窗口旁等候叫号')
    expect((await stack.one('bookings', booking))?.history.at(-1)).toMatchObject({ event: 'checkIn', role: 'person' })
    await resident.close()
    await desk.close()
  }, 60_000)

  test('at a PC the day works by keyboard, and what a colleague did in between is told and shown', async () => {
    const booking = await confirmed(bob, NEXT)
    const desk = await browsing.openAs(staff, DESK, { width: 1280, height: 800 })
    await desk.press('按日子看')
    await desk.waitFor('回车办理最前面的一项')
    expect(await desk.overflow()).toBe(0)
    await desk.press('乙居民')
    expect(codeOf(await take(stack, 'checkIn', booking, { who: manager }))).toBe('OK')
    await desk.page.keyboard.press('Enter')
    await desk.waitFor('签到 乙居民 的预约？')
    await desk.page.locator('.hx-overlay button:focus').waitFor()
    await desk.page.keyboard.press('Enter')
    await desk.waitFor('刚刚有了变化')
    await desk.waitFor('签到（管理员）')
    await desk.page.keyboard.press('Enter')
    await desk.waitFor('开始办理 乙居民 的预约？')
    await desk.page.keyboard.press('Escape')
    expect((await stack.one('bookings', booking))?.status).toBe('arrived')
    await desk.close()
  }, 60_000)

  test('a resident is asked for more, keeps what was typed over a reload, supplies it, and the desk reads it', async () => {
    const { booking } = await request(stack, cai, WEDNESDAY('0830'))
    const desk = await browsing.openAs(staff, DESK)
    await desk.press('请补充丙居民的老年人优待证办理')
    await desk.press('自己写')
    await desk.fill('您想说的', '请写明是新办还是补办')
    await desk.press('发给居民')
    await desk.waitFor('已请丙居民补充')
    const resident = await browsing.openAs(cai, detail(booking))
    await resident.waitFor('等您补充')
    await resident.waitFor('请写明是新办还是补办')
    await resident.press('提交补充')
    await resident.waitFor('请写几个字，告诉社区')
    await resident.fill('您要补充的', '是补办')
    await resident.page.reload()
    await resident.waitFor('请您补充')
    expect(await resident.page.getByLabel('您要补充的').inputValue()).toBe('是补办')
    await resident.press('提交补充')
    await resident.waitFor('已补充，社区会接着办')
    await resident.waitFor('等社区确认')
    await desk.page.reload()
    await desk.waitFor('留言：是补办')
    await desk.press('不能受理丙居民的老年人优待证办理')
    await desk.press('材料要先备齐，请看清单，备好再约')
    await desk.press('发给居民')
    await desk.waitFor('已答复')
    await resident.close()
    await desk.close()
  }, 90_000)

  test('a decline by mistake is undone from the day’s list, while the place is still free', async () => {
    const desk = await browsing.openAs(staff, DESK)
    await desk.press('按日子看')
    await desk.press('后天')
    await desk.press('撤回答复丙居民的老年人优待证办理')
    await desk.press('刚才点错了，照常办理')
    await desk.press('撤回，重新办理')
    await desk.waitFor('已撤回，丙居民的名额留住了')
    expect((await stack.one('slots', WEDNESDAY('0830')))?.left).toBe(0)
    await desk.close()
  }, 60_000)

  test('a missed visit is asked for once more and noted; the resident reads what to do', async () => {
    const booking = await confirmed(ann, SLOT_A)
    await stack.setClock(at('2026-11-24', '08:40'))
    const desk = await browsing.openAs(staff, DESK)
    await desk.press('按日子看')
    await desk.press('记为没有到场甲居民的老年人优待证办理')
    await desk.waitFor('甲居民 没有到场？')
    await desk.press('记下')
    await desk.waitFor('已记下甲居民没有到场')
    const resident = await browsing.openAs(ann, detail(booking))
    await resident.waitFor('有特殊情况可以向社区说明')
    await stack.tick()
    await resident.goto(MINE)
    await resident.waitFor('最近九十天有 1 次约了没来')
    await resident.close()
    await desk.close()
  }, 60_000)
})
