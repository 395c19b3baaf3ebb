import { join } from 'node:path'
import { bookings } from '../../shared/contracts/bookings'
import { DIST, newKey, type Stack, startStack } from '../stack'
import { ann, bob, cai, HOME, SLOT_A, SLOT_B, settle, staff } from '../world'
import { DESK, INBOX, request, WEDNESDAY } from './booking-steps'
import { type Browsing, browse } from './harness'

describe('the desk', () => {
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

  test('at a PC it works by keyboard: arrows choose, Enter asks once more, Escape leaves all as it was', async () => {
    await request(stack, ann, SLOT_A)
    await stack.setClock(Date.parse('2026-11-23T09:30:00+08:00'))
    await request(stack, bob, SLOT_B)
    const desk = await browsing.openAs(staff, DESK, { width: 1280, height: 800 })
    await desk.waitFor('乙居民')
    expect(await desk.overflow()).toBe(0)
    await desk.page.keyboard.press('ArrowDown')
    await desk.page.keyboard.press('Enter')
    await desk.waitFor('确认 乙居民 的预约？')
    await desk.page.keyboard.press('Escape')
    await desk.page.keyboard.press('k')
    await desk.page.keyboard.press('Enter')
    await desk.waitFor('确认 甲居民 的预约？')
    await desk.page.locator('.hx-overlay button:focus').waitFor()
    await desk.page.keyboard.press('Enter')
    await desk.waitFor('已确认，会告诉甲居民')
    const statuses = (await stack.all('bookings')).map(({ personName, status }) => [personName, status])
    expect(Object.fromEntries(statuses)).toEqual({ 甲居民: 'confirmed', 乙居民: 'pending' })
    await desk.close()
  }, 60_000)

  test('a request that changed meanwhile is not answered; staff are told, and see what stands now', async () => {
    const desk = await browsing.openAs(staff, DESK)
    await desk.waitFor('乙居民')
    const [waiting] = (await stack.ask(staff, bookings.desk, { community: HOME, view: 'waiting' })).bookings
    const { id, rev, slot, claim, seats } = waiting!
    const held = { booking: id, status: 'pending' as const, rev, slot, claim, seats }
    await stack.ask(bob, bookings.cancel, { ...held, key: newKey() })
    await desk.press('确认乙居民的老年人优待证办理')
    await desk.waitFor('乙居民的“老年人优待证办理”')
    await desk.waitFor('都答复完了')
    await desk.close()
  }, 60_000)

  test('declining asks for a reason that the resident can act on, and the resident reads it', async () => {
    await request(stack, cai, WEDNESDAY('0830'))
    const desk = await browsing.openAs(staff, DESK)
    await desk.press('不能受理丙居民的老年人优待证办理')
    await desk.press('发给居民')
    await desk.waitFor('请选一个原因')
    await desk.press('自己写')
    await desk.fill('您想说的', '照片要近期的')
    await desk.press('发给居民')
    await desk.waitFor('已答复')
    await stack.tick()
    const resident = await browsing.openAs(cai, INBOX)
    await resident.waitFor('照片要近期的')
    await resident.close()
    await desk.close()
  }, 60_000)

  test('who is no staff is told so, not shown an error', async () => {
    const resident = await browsing.openAs(ann, DESK)
    await resident.waitFor('这里是社区工作人员的办事台')
    await resident.close()
  }, 30_000)
})
