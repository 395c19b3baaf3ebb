/** @jest-environment jsdom */
import type { Weapp } from './harness'

/** Nobody has registered: the switch needs no cloud. */
const NOBODY = {
  person: null,
  community: null,
  popular: [],
  next: null,
  unread: 0,
  leader: null,
  waiting: null,
  notices: [],
  emergency: null,
}
const LARGE = '[class*="hx-page--large"]'

/** As WeChat does after the app was closed: every script runs anew, and only the phone's storage is what it was. */
async function start(storage: Record<string, unknown>): Promise<Weapp> {
  jest.resetModules()
  const { launch } = require('./harness') as typeof import('./harness')
  document.body.innerHTML = ''
  const cloud = () => ({ ok: true, data: NOBODY, serverTime: Date.now() })
  const weapp = await launch({ openid: 'test-nobody', cloud, storage })
  await weapp.open('/tabs/me/index')
  await weapp.waitFor('长辈模式')
  await weapp.waitFor('您还没有登记')
  return weapp
}

const largePages = () => document.querySelectorAll(LARGE).length

/** Waits until so many of the open pages are drawn in large type; 2 s at most. */
async function areLarge(pages: number): Promise<void> {
  for (let waited = 0; waited < 2_000 && largePages() !== pages; waited += 20) {
    await new Promise((then) => setTimeout(then, 20))
  }
  expect(largePages()).toBe(pages)
}

test('the switch on 我的 makes type large at once, on other pages too; it stays after a restart, until it is switched back', async () => {
  const first = await start({})
  await areLarge(0)
  await first.tap('长辈模式')
  await areLarge(1)
  await first.open('/features/register/pages/privacy/index')
  await areLarge(2)
  const kept = Object.fromEntries(first.storage)
  first.close()

  const second = await start(kept)
  await areLarge(1)
  await second.tap('长辈模式')
  await areLarge(0)
  const back = Object.fromEntries(second.storage)
  second.close()

  const third = await start(back)
  await areLarge(0)
  third.close()
}, 60_000)
