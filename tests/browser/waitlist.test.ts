import { join } from 'node:path'
import { personIdOf } from '../../cloudfunctions/kit/ids'
import { MINUTE } from '../../shared/domain/shanghai'
import { cancel } from '../faults/acts'
import { DIST, MONDAY, type Stack, startStack } from '../stack'
import { ann, bob, cai, SLOT_A, settle } from '../world'
import { choose, MINE, request, TIMES } from './booking-steps'
import { type Browsing, browse } from './harness'

describe('waiting for a full slot, in a browser on the real stack', () => {
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

  test('full slot, join, somebody cancels, the timer comes round, an offer, accepted', async () => {
    const { booking: anns } = await request(stack, ann, SLOT_A)
    const resident = await browsing.openAs(bob, TIMES)
    await choose(resident, '明天', '上午8:30–9:00')
    expect(await resident.text()).toContain('已约满，可候补')
    await resident.waitFor('还没有人候补。按加入的先后排队')
    await resident.press('加入候补')
    await resident.press('允许')
    await resident.waitFor('您排在第 1 位')
    await resident.press('看我的候补')
    await resident.waitFor('候补中')
    await resident.waitFor('放弃候补')

    const second = await browsing.openAs(cai, TIMES)
    await choose(second, '明天', '上午8:30–9:00')
    await second.waitFor('前面有 1 位在候补')
    await second.press('加入候补')
    await second.press('不用了')
    await second.waitFor('您排在第 2 位')

    await cancel(stack, ann, anns)
    await stack.setClock(MONDAY + 2 * MINUTE)
    await stack.tick()
    await resident.goto('/tabs/home/index')
    await resident.waitFor('请在今天 上午9:32前接受，过时给下一位')
    await resident.press('消息，1 条未读')
    await resident.press('候补有名额了')
    await resident.waitFor('请您接受')
    await resident.press('接受')
    await resident.waitFor('等社区确认')
    const sent = (await stack.messages()).filter(({ api }) => /subscribemessage/i.test(api))
    expect(sent.map(({ payload }) => payload.touser)).toEqual([bob])

    await second.goto(MINE)
    await second.waitFor('您排在第 1 位')
    await second.press('您排在第 1 位')
    await second.press('放弃候补')
    await second.press('是的，放弃')
    await second.waitFor('再约一次')

    const statuses = new Map((await stack.all('bookings')).map(({ person, status }) => [person, status]))
    expect([statuses.get(personIdOf(bob)), statuses.get(personIdOf(cai))]).toEqual(['pending', 'passed'])
    expect([...resident.errors, ...second.errors, ...resident.foreign]).toEqual([])
    expect(await resident.overflow()).toBe(0)
    await resident.close()
    await second.close()
  }, 120_000)
})
