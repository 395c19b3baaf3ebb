import { type OpenPage, parseUrl } from './harness-pages'

type Asked = {
  url?: string
  delta?: number
  success?: (answer: object) => void
  fail?: (f: object) => void
  complete?: () => void
}

interface Rules {
  routes: ReadonlySet<string>
  tabs: ReadonlySet<string>
  makePage: (route: string, params: Record<string, string>) => OpenPage
}

const DEEPEST = 10

/** WeChat's page stack: tabs are kept, other pages live while they are in it, ten at most. */
export function navigation({ routes, tabs, makePage }: Rules) {
  let stack: OpenPage[] = []
  const keptTabs = new Map<string, OpenPage>()
  const top = () => stack[stack.length - 1]

  const hide = (page: OpenPage | undefined) => {
    if (!page?.shown) return
    page.shown = false
    page.host.style.display = 'none'
    page.instance.onHide?.()
  }
  const unload = (page: OpenPage) => {
    page.shown = false
    page.instance.onUnload?.()
    page.host.remove()
  }
  const show = (page: OpenPage) => {
    page.shown = true
    page.host.style.display = ''
    page.instance.onShow?.()
  }
  const begin = (route: string, params: Record<string, string>): OpenPage => {
    const page = makePage(route, params)
    stack.push(page)
    page.root.attach(page.host)
    page.instance.onLoad?.(params)
    show(page)
    page.instance.onReady?.()
    return page
  }
  const refuse = (name: string, asked: Asked, why: string) => {
    const failure = { errMsg: `${name}:fail ${why}` }
    asked.fail?.(failure)
    asked.complete?.()
    throw new Error(failure.errMsg)
  }
  const done = (name: string, asked: Asked) => {
    asked.success?.({ errMsg: `${name}:ok` })
    asked.complete?.()
  }

  /** One of wx's ways to move; a wrong use fails as it would there. */
  function move(name: string, rule: (route: string, params: Record<string, string>) => string | undefined) {
    return (asked: Asked) => {
      const { route, params } = parseUrl(asked.url ?? '')
      if (!routes.has(route)) return refuse(name, asked, `page "${route}" is not found`)
      const why = rule(route, params)
      if (why !== undefined) return refuse(name, asked, why)
      done(name, asked)
    }
  }
  const toTab = (route: string): undefined => {
    for (const page of stack) if (!tabs.has(page.route)) unload(page)
    for (const page of keptTabs.values()) if (page.route !== route) hide(page)
    const kept = keptTabs.get(route)
    stack = kept ? [kept] : []
    if (kept && !kept.shown) show(kept)
    if (!kept) keptTabs.set(route, begin(route, {}))
  }

  return {
    pages: () => stack,
    top,
    wx: {
      navigateTo: move('navigateTo', (route, params) => {
        if (tabs.has(route)) return 'can not navigateTo a tabbar page'
        if (stack.length >= DEEPEST) return 'webview count limit exceed'
        hide(top())
        begin(route, params)
        return undefined
      }),
      redirectTo: move('redirectTo', (route, params) => {
        if (tabs.has(route)) return 'can not redirectTo a tabbar page'
        const last = stack.pop()
        if (last && !tabs.has(last.route)) unload(last)
        else hide(last)
        begin(route, params)
        return undefined
      }),
      reLaunch: move('reLaunch', (route, params) => {
        for (const page of new Set([...stack, ...keptTabs.values()])) unload(page)
        stack = []
        keptTabs.clear()
        const page = begin(route, params)
        if (tabs.has(route)) keptTabs.set(route, page)
        return undefined
      }),
      switchTab: move('switchTab', (route) => (tabs.has(route) ? toTab(route) : 'can not switch to no-tabBar page')),
      navigateBack: (asked: Asked = {}) => {
        const steps = Math.min(asked.delta ?? 1, stack.length - 1)
        for (const page of stack.splice(stack.length - steps, steps)) unload(page)
        const last = top()
        if (steps > 0 && last) show(last)
        done('navigateBack', asked)
      },
    },
  }
}
