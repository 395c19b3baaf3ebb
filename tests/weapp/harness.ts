import { join } from 'node:path'
import { likeWechat } from './harness-globals'
import { navigation } from './harness-navigation'
import { appJson, type PageInstance, pageMaker, type Simulate } from './harness-pages'
import { attributeOf, editorCalled, everyText, find, send } from './harness-screen'
import { type Recorded, type WechatOptions, wechat } from './harness-wechat'

const DIST = join(__dirname, '..', '..', 'dist', 'weapp')

interface AppOptions {
  onLaunch?: (options: object) => void
  onShow?: (options: object) => void
  onHide?: () => void
}

export interface Weapp {
  /** Opens a page by its address, as from a message or a code: `/features/booking/pages/service/index?item=...`. */
  open: (url: string) => Promise<void>
  /** Goes back one page, as with the phone's own gesture. */
  back: () => Promise<void>
  /** What the page in view says, a line per piece of text. */
  text: () => string
  /** Taps what says this (whole text first, else part of it), or what a `.class` selects. Throws if it is not there. */
  tap: (target: string) => Promise<void>
  /** What WeChat's own button (whole text first, else part of it) tells the page after it was tapped: `getphonenumber`. */
  tell: (target: string, event: string, detail: object) => Promise<void>
  /** Types into the input with this label or name. */
  type: (input: string, value: string) => Promise<void>
  /** Tells the page that its editor with this label is ready, as WeChat does; gives the HTML that it then holds, after a second at most. */
  editor: (label: string) => Promise<string>
  /** Types this HTML into the editor with this label, over what it held. */
  write: (label: string, html: string) => Promise<void>
  /** Waits until the page in view says this, 4 s at most, then throws with what it says instead. */
  waitFor: (words: string, timeoutMs?: number) => Promise<void>
  waitForGone: (words: string, timeoutMs?: number) => Promise<void>
  /** Waits until no cloud call is under way and none was begun for 100 ms; 10 s at most. */
  settled: () => Promise<void>
  /** Route of the page in view. */
  route: () => string
  /** What WeChat’s menu would pass on from the page in view; undefined where it cannot be. */
  shared: () => { title: string; path: string } | undefined
  recorded: Recorded
  /** Bytes sent through setData since the start, and how often. */
  setData: { bytes: number; times: number; largest: number }
  storage: Map<string, unknown>
  goOnline: (online: boolean) => void
  /** From now on another person holds the phone, or other answers are given. */
  change: (options: Partial<WechatOptions>) => void
  close: () => void
}

const pause = (ms: number) => new Promise((then) => setTimeout(then, ms))

/**
 * Launches the built dist/weapp, once per test file, in the official compiler's form, with what WeChat has and
 * without what it has not. Nothing of the client is replaced: only WeChat itself is played.
 */
export async function launch(options: WechatOptions): Promise<Weapp> {
  const recorded: Recorded = {
    calls: [],
    toasts: [],
    modals: [],
    consentAsked: [],
    phoneCalls: [],
    openedFiles: [],
    previewed: [],
    title: '',
  }
  const now = { options, online: true, underWay: 0 }
  const played = wechat(now, recorded)
  const sent = { bytes: 0, times: 0, largest: 0 }
  const scope = globalThis as unknown as Record<string, unknown>

  const simulate = require('miniprogram-simulate') as Simulate
  const compile = require('miniprogram-simulate/src/compile') as { getWxml: (...args: unknown[]) => unknown }
  const { withRealFunction, restore } = likeWechat()
  const getWxml = compile.getWxml
  compile.getWxml = (...args) => withRealFunction(() => getWxml(...args))

  const { routes, tabs } = appJson(DIST)
  const countSetData = (bytes: number) => {
    sent.bytes += bytes
    sent.times += 1
    sent.largest = Math.max(sent.largest, bytes)
  }
  const makePage = pageMaker({ simulate, dist: DIST, countSetData, asWechat: withRealFunction })
  const moving = navigation({ routes, tabs, makePage })

  let app: AppOptions = {}
  scope.wx = { ...played.wx, ...moving.wx }
  scope.App = (given: AppOptions) => {
    app = given
  }
  scope.getApp = () => app
  scope.getCurrentPages = (): PageInstance[] => moving.pages().map((page) => page.instance)
  scope.Page = (given: Record<string, unknown>) => {
    const methods = Object.fromEntries(Object.entries(given).filter(([, value]) => typeof value === 'function'))
    const component = scope.Component as (definition: object) => void
    component({ data: given.data, methods })
  }
  require(join(DIST, 'app.js'))
  app.onLaunch?.({ path: '', query: {}, scene: 1001 })
  app.onShow?.({ path: '', query: {}, scene: 1001 })

  const view = () => {
    const page = moving.top()
    if (!page) throw new Error('no page is open yet')
    return page
  }
  const text = () => everyText(view().host)

  async function until(holds: () => boolean, timeoutMs: number, otherwise: () => string): Promise<void> {
    const end = Date.now() + timeoutMs
    while (!holds()) {
      if (Date.now() > end) throw new Error(otherwise())
      await pause(20)
    }
  }
  const going = (url: string) => {
    const wx = moving.wx
    const route = url.split('?')[0]!.replace(/^\//, '')
    if (moving.pages().length === 0) return wx.reLaunch({ url })
    return tabs.has(route) ? wx.switchTab({ url }) : wx.navigateTo({ url })
  }

  return {
    async open(url) {
      going(url)
      await until(
        () => text() !== '',
        4_000,
        () => `${url} stayed empty`,
      )
    },
    async back() {
      moving.wx.navigateBack()
      await pause(0)
    },
    text,
    async tap(target) {
      send(find(view(), target), 'tap')
      await pause(0)
    },
    async tell(target, event, detail) {
      send(find(view(), target), event, detail)
      await pause(0)
    },
    async type(input, value) {
      const inputs = [...view().host.querySelectorAll('wx-input, wx-textarea')]
      const called = (one: Element) => [attributeOf(one, 'name'), attributeOf(one, 'ariaLabel')]
      const chosen = inputs.find((one) => called(one).includes(input))
      if (!chosen) throw new Error(`no input ${input}, but: ${inputs.map((one) => called(one).join(' ')).join(', ')}`)
      send(chosen, 'input', { value, cursor: value.length })
      await pause(0)
    },
    async editor(label) {
      const holds = () => [...played.editors.values()].at(-1) ?? ''
      played.editors.clear()
      send(editorCalled(view(), label), 'ready')
      for (let i = 0; i < 50 && holds() === ''; i += 1) await pause(20)
      return holds()
    },
    async write(label, html) {
      send(editorCalled(view(), label), 'input', { html, text: html.replace(/<[^>]*>/g, ''), delta: {} })
      await pause(0)
    },
    waitFor: (words, timeoutMs = 4_000) =>
      until(
        () => text().includes(words),
        timeoutMs,
        () => `“${words}” did not appear; the page says:\n${text()}`,
      ),
    waitForGone: (words, timeoutMs = 4_000) =>
      until(
        () => !text().includes(words),
        timeoutMs,
        () => `“${words}” did not go away; the page says:\n${text()}`,
      ),
    async settled() {
      const end = Date.now() + 10_000
      let seen = -1
      while (now.underWay > 0 || seen !== recorded.calls.length) {
        if (Date.now() > end) throw new Error('the cloud calls did not come to rest')
        seen = recorded.calls.length
        await pause(100)
      }
    },
    route: () => view().route,
    shared: () => view().instance.onShareAppMessage?.({ from: 'menu' }),
    recorded,
    setData: sent,
    storage: played.storage,
    goOnline: played.goOnline,
    change: (changed) => {
      now.options = { ...now.options, ...changed }
    },
    close: () => {
      app.onHide?.()
      restore()
      compile.getWxml = getWxml
    },
  }
}
