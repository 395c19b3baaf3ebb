import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What we use of j-component's root of a rendered page. */
interface Root {
  instance: unknown
  attach: (parent: Node) => void
}

/** A page instance, as Taro's page configuration makes it. */
export interface PageInstance {
  route: string
  options: Record<string, string>
  setData: (data: object, then?: () => void) => void
  onLoad?: (options: Record<string, string>) => void
  onShow?: () => void
  onReady?: () => void
  onHide?: () => void
  onUnload?: () => void
  onShareAppMessage?: (asked: { from: 'menu' }) => { title: string; path: string }
}

export interface OpenPage {
  route: string
  root: Root
  instance: PageInstance
  host: HTMLElement
  shown: boolean
}

export type Simulate = typeof import('miniprogram-simulate')

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

/** The built package's own list of pages and tabs. */
export function appJson(dist: string): { routes: Set<string>; tabs: Set<string> } {
  const file = join(dist, 'app.json')
  if (!existsSync(file)) throw new Error('dist/weapp is not built: run `npx tsx client/build.ts weapp` first')
  const app = JSON.parse(readFileSync(file, 'utf8')) as AppJson
  const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  return {
    routes: new Set([...app.pages, ...inPackages]),
    tabs: new Set((app.tabBar?.list ?? []).map(({ pagePath }) => pagePath)),
  }
}

/** Splits `/features/x/pages/y/index?item=a%3Ab` into its route and parameters, which WeChat hands to onLoad still encoded. */
export function parseUrl(url: string): { route: string; params: Record<string, string> } {
  const [path = '', query = ''] = url.split('?')
  const pairs = query.split('&').filter((pair) => pair !== '')
  const params = pairs.map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return [decodeURIComponent(name), value]
  })
  return { route: path.replace(/^\//, ''), params: Object.fromEntries(params) }
}

interface PageMaking {
  simulate: Simulate
  dist: string
  countSetData: (bytes: number) => void
  /** Runs WeChat's own side, which has the real Function. */
  asWechat: <T>(run: () => T) => T
}

/** A page's loader: each route's script runs once, as in WeChat, and each opening is a new instance of it. */
export function pageMaker({ simulate, dist, countSetData, asWechat }: PageMaking) {
  const ids = new Map<string, string>()
  return function makePage(route: string, params: Record<string, string>): OpenPage {
    const known = ids.get(route)
    const id = known ?? simulate.load(join(dist, route), { rootPath: dist, compiler: 'official' })
    ids.set(route, id)
    const root = asWechat(() => simulate.render(id)) as unknown as Root
    const instance = root.instance as PageInstance
    const setData = instance.setData
    instance.setData = (data, then) => {
      countSetData(Buffer.byteLength(JSON.stringify(data)))
      asWechat(() => setData.call(instance, data, then))
    }
    instance.route = route
    instance.options = params
    const host = document.createElement('div')
    document.body.append(host)
    return { route, root, instance, host, shown: false }
  }
}
