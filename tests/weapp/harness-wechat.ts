import { request } from 'node:http'
import { pictureInterfaces } from './harness-canvas'
import { editorInterfaces } from './harness-editor'
import { fileInterfaces } from './harness-files'

/** What a cloud function answers in place of a cloud, for tests of the client alone. */
export type StubCloud = (call: { name: string; action: string; input: unknown; openid: string }) => unknown

export interface CloudCall {
  name: string
  action: string
  ms: number
}

export interface Recorded {
  calls: CloudCall[]
  toasts: string[]
  modals: string[]
  /** Template ids asked for, a list per request. */
  consentAsked: string[][]
  phoneCalls: string[]
  /** Links of files that were opened. */
  openedFiles: string[]
  /** Pictures that were looked at, each by the words that the app drew on it. */
  previewed: string[][]
  title: string
}

export interface WechatOptions {
  /** Address of a local cloud, or what answers instead of one. */
  cloud: string | StubCloud
  openid: string
  /** What the person answers to wx.requestSubscribeMessage; `accept` unless said. */
  consent?: 'accept' | 'reject' | 'ban' | 'filter'
  /** True makes wx.getPrivacySetting ask first. */
  needsPrivacy?: boolean
  darkMode?: boolean
  storage?: Record<string, unknown>
  /** What the code in front of the camera says, and the page that a mini-program code leads to; null when they think again. */
  scanned?: { result: string; path?: string } | null
  /** What the person chooses out of a chat; null when they think again. */
  chosenFile?: { name: string; content: Uint8Array } | null
}

/** What a test can change while it runs. */
export interface Phone {
  options: WechatOptions
  online: boolean
  /** Cloud calls that have no answer yet. */
  underWay: number
}

type Callbacks = { success?: (answer: object) => void; fail?: (failure: object) => void; complete?: () => void }

/** Answers a WeChat interface in its own way: callbacks, later, never within the call. */
function answer(callbacks: Callbacks | undefined, result: object = {}): void {
  setTimeout(() => {
    callbacks?.success?.({ errMsg: 'ok', ...result })
    callbacks?.complete?.()
  }, 0)
}

function post(url: string, openid: string, body: string): Promise<{ status: number; text: string }> {
  return new Promise((settle, fail) => {
    const headers = { 'content-type': 'application/json', 'x-wx-openid': openid }
    const sent = request(url, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => settle({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
      response.on('error', fail)
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

const failure = (errCode: number, why: string) => ({ errCode, errMsg: `cloud.callFunction:fail ${errCode} ${why}` })

/** `wx.cloud.callFunction` over a local cloud, with the platform's shape of answers and failures. */
function cloudOf(now: Phone, recorded: Recorded, files: ReturnType<typeof fileInterfaces>) {
  return {
    init: () => undefined,
    uploadFile: (asked: { cloudPath: string; filePath: string }) => files.upload(asked),
    async callFunction({ name, data }: { name: string; data: { action: string; input: unknown } }) {
      const { cloud, openid } = now.options
      const began = Date.now()
      now.underWay += 1
      try {
        if (!now.online) throw failure(-1, 'request fail')
        if (typeof cloud === 'function') return { result: cloud({ name, openid, ...data }), requestID: 'stub' }
        const { status, text } = await post(`${cloud}/functions/${name}`, openid, JSON.stringify(data)).catch(
          (cause) => {
            throw failure(-1, String(cause))
          },
        )
        const body = JSON.parse(text)
        if (status !== 200) throw failure(-504002, body.error?.message)
        return { result: body.result, requestID: body.requestId }
      } finally {
        now.underWay -= 1
        recorded.calls.push({ name, action: data.action, ms: Date.now() - began })
      }
    },
  }
}

/** The part of `wx` that the product and Taro's runtime touch, beside navigation. */
export function wechat(now: Phone, recorded: Recorded) {
  const storage = new Map(Object.entries(now.options.storage ?? {}))
  const files = fileInterfaces(now, recorded)
  const editors = editorInterfaces()
  const networkListeners = new Set<(status: { isConnected: boolean; networkType: string }) => void>()
  const system = {
    platform: 'devtools',
    SDKVersion: '3.8.0',
    version: '8.0.50',
    system: 'iOS 17',
    windowWidth: 375,
    windowHeight: 724,
    screenWidth: 375,
    screenHeight: 812,
    pixelRatio: 2,
    statusBarHeight: 44,
    language: 'zh_CN',
    theme: now.options.darkMode ? 'dark' : 'light',
    safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
  }
  return {
    storage,
    editors: editors.held,
    goOnline(online: boolean) {
      now.online = online
      for (const listener of networkListeners) listener({ isConnected: online, networkType: online ? 'wifi' : 'none' })
    },
    wx: {
      cloud: cloudOf(now, recorded, files),
      ...files.wx,
      ...editors.wx,
      ...pictureInterfaces(recorded),
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
      removeStorageSync: (key: string) => void storage.delete(key),
      getSystemInfoSync: () => system,
      getWindowInfo: () => system,
      getAppBaseInfo: () => system,
      getDeviceInfo: () => system,
      getSystemSetting: () => ({}),
      getAppAuthorizeSetting: () => ({}),
      getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
      getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
      getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
      canIUse: () => true,
      nextTick: (then: () => void) => setTimeout(then, 0),
      getNetworkType: (asked?: Callbacks) => answer(asked, { networkType: now.online ? 'wifi' : 'none' }),
      onNetworkStatusChange: (listener: (status: { isConnected: boolean; networkType: string }) => void) =>
        void networkListeners.add(listener),
      offNetworkStatusChange: () => undefined,
      onWindowResize: () => undefined,
      offWindowResize: () => undefined,
      setNavigationBarTitle: (asked: Callbacks & { title: string }) => {
        recorded.title = asked.title
        answer(asked)
      },
      pageScrollTo: (asked?: Callbacks) => answer(asked),
      stopPullDownRefresh: (asked?: Callbacks) => answer(asked),
      showToast: (asked: Callbacks & { title: string }) => {
        recorded.toasts.push(asked.title)
        answer(asked)
      },
      hideToast: (asked?: Callbacks) => answer(asked),
      showLoading: (asked?: Callbacks) => answer(asked),
      hideLoading: (asked?: Callbacks) => answer(asked),
      showModal: (asked: Callbacks & { title?: string; content?: string }) => {
        recorded.modals.push(`${asked.title ?? ''} ${asked.content ?? ''}`.trim())
        answer(asked, { confirm: true, cancel: false })
      },
      makePhoneCall: (asked: Callbacks & { phoneNumber: string }) => {
        recorded.phoneCalls.push(asked.phoneNumber)
        answer(asked)
      },
      setClipboardData: (asked?: Callbacks) => answer(asked),
      getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
      scanCode: (asked: Callbacks) => {
        const { scanned } = now.options
        if (scanned) answer(asked, { scanType: 'QR_CODE', charSet: 'utf-8', ...scanned })
        else setTimeout(() => asked.fail?.({ errMsg: 'scanCode:fail cancel' }), 0)
      },
      requestSubscribeMessage: (asked: Callbacks & { tmplIds: string[] }) => {
        recorded.consentAsked.push(asked.tmplIds)
        const said = now.options.consent ?? 'accept'
        answer(asked, Object.fromEntries(asked.tmplIds.map((id) => [id, said])))
      },
      getPrivacySetting: (asked: Callbacks) =>
        answer(asked, {
          needAuthorization: now.options.needsPrivacy === true,
          privacyContractName: '《红心社区隐私保护指引》',
        }),
      onNeedPrivacyAuthorization: () => undefined,
      openPrivacyContract: (asked?: Callbacks) => answer(asked),
    },
  }
}
