/** @jest-environment jsdom */
import { bookings } from '../../shared/contracts/bookings'
import { launch, type Weapp } from './harness'
import { startWorldApart, type WorldApart } from './world-apart'

const ITEM = 'minghu.chunhe.hongxin:senior-card'
/** Tuesday's first slot, of one place. */
const SLOT_A = `${ITEM}@w1@202611240830+30`

describe('waiting for a full slot in the mini-program’s own form, as WeChat runs it, on the real stack', () => {
  let world: WorldApart
  let weapp: Weapp
  let anns: string

  beforeAll(async () => {
    world = await startWorldApart()
    const key = 'test-key-of-ann-000001'
    anns = (await world.ask('test-ann', bookings.request, { slot: SLOT_A, version: 0, seats: 1, note: '', key }))
      .booking
    weapp = await launch({ cloud: world.url, openid: 'test-bob' })
  }, 60_000)

  afterAll(async () => {
    weapp?.close()
    await world?.close()
  })

  test('a full time says that one can wait; the tap that joins asks for consent, and the place in line is told', async () => {
    await weapp.open(`/features/booking/pages/slots/index?item=${encodeURIComponent(ITEM)}`)
    await weapp.waitFor('几点来？')
    await weapp.tap('明天')
    await weapp.waitFor('已约满，可候补')
    await weapp.tap('上午8:30–9:00')
    await weapp.waitFor('候补：明天 上午8:30–9:00 · 1 人')
    await weapp.waitFor('按加入的先后排队')
    await weapp.settled()
    await weapp.tap('加入候补')
    expect(weapp.recorded.consentAsked).toEqual([
      ['test-template-booking-answered', 'test-template-reminder', 'test-template-digest'],
    ])
    await weapp.waitFor('您排在第 1 位')
    await weapp.settled()
    await weapp.tap('看我的候补')
    await weapp.waitFor('放弃候补')
  }, 60_000)

  test('somebody cancels, the timer comes round, and the offer is accepted from the first screen', async () => {
    const held = { booking: anns, status: 'pending', rev: 0, slot: SLOT_A, claim: `${anns}#0`, seats: 1 } as const
    await world.ask('test-ann', bookings.cancel, { ...held, key: 'test-key-of-ann-000002' })
    await world.tick()
    // A page that was just read is not asked for again at once.
    await new Promise((then) => setTimeout(then, 5_100))
    await weapp.open('/tabs/home/index')
    await weapp.waitFor('过时给下一位')
    await weapp.tap('过时给下一位')
    await weapp.waitFor('请您接受')
    await weapp.settled()
    await weapp.tap('接受')
    await weapp.waitFor('等社区确认')
    await weapp.settled()
    expect(weapp.recorded.calls.map(({ action }) => action)).toContain('accept')
  }, 60_000)
})
