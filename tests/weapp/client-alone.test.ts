/** @jest-environment jsdom */
import { launch, type Weapp } from './harness'

const NOBODY_ANYWHERE = {
  person: null,
  community: null,
  popular: [],
  next: null,
  unread: 0,
  leader: null,
  notices: [],
  emergency: null,
  waiting: null,
}

/** The client alone, against a cloud with one answer: what holds whatever the cloud is. */
describe('the built mini-program, launched as WeChat launches it', () => {
  let weapp: Weapp
  let refuses = false

  beforeAll(async () => {
    weapp = await launch({
      openid: 'test-nobody',
      cloud: () =>
        refuses
          ? {
              ok: false,
              error: { code: 'MALFORMED', message: '现在打不开，请稍后再试。', requestId: 'stub' },
              serverTime: Date.now(),
            }
          : { ok: true, data: NOBODY_ANYWHERE, serverTime: Date.now() },
    })
  })

  afterAll(() => weapp.close())

  test('draws the four tabs; what the cloud refuses it says in the sentence it was given', async () => {
    refuses = true
    await weapp.open('/tabs/home/index')
    for (const tab of ['首页', '服务', '会客厅', '我的']) expect(weapp.text()).toContain(tab)
    await weapp.waitFor('现在打不开，请稍后再试。')
    await weapp.settled()
    expect(weapp.recorded.calls.map(({ name, action }) => `${name}.${action}`)).toEqual(['home.firstScreen'])
  })

  test('trying again asks once more and shows what came', async () => {
    refuses = false
    weapp.recorded.calls.length = 0
    await weapp.tap('再试一次')
    await weapp.waitForGone('现在打不开')
    await weapp.settled()
    expect(weapp.recorded.calls.map(({ name, action }) => `${name}.${action}`)).toEqual(['home.firstScreen'])
    expect(weapp.setData.largest).toBeLessThan(256 * 1024)
  })

  test('a tap on a tab opens it', async () => {
    await weapp.tap('我的')
    expect(weapp.route()).toBe('tabs/me/index')
  })

  test('without a network it says so on the page, and stops saying so when the network is back', async () => {
    weapp.goOnline(false)
    await weapp.waitFor('没有网络')
    weapp.goOnline(true)
    await weapp.waitForGone('没有网络')
  })

  test('a page that does not exist is not opened', async () => {
    await expect(weapp.open('/features/nowhere/pages/none/index')).rejects.toThrow('is not found')
  })
})
