import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, errors, type Page } from 'playwright-core'

const ROOT = join(__dirname, '..', '..')

export interface OpenOptions {
  /** 375 is a phone, 1280 a PC. */
  width?: number
  height?: number
  /** 长辈模式 from the start. */
  largeType?: boolean
  dark?: boolean
  offline?: boolean
}

export interface Person {
  page: Page
  /** Goes to another page of the product by its address, as the same person. */
  goto: (path: string) => Promise<void>
  /** Waits until the page in view says this, 10 s at most. */
  waitFor: (words: string) => Promise<void>
  /** Clicks the button, link, choice or tab with this name, as heard by a screen reader. */
  press: (name: string) => Promise<void>
  fill: (label: string, value: string) => Promise<void>
  /** What the page in view says. */
  text: () => Promise<string>
  /** Saves what is seen, whole height, under dist/screens/<name>.png; gives the path. */
  screenshot: (name: string) => Promise<string>
  /** How far the page can be scrolled sideways, px: anything above 0 is a layout fault. */
  overflow: () => Promise<number>
  /** Requests that left for another host than the product's: there must be none. */
  foreign: string[]
  /** Errors that the page threw or logged. */
  errors: string[]
  close: () => Promise<void>
}

export interface Browsing {
  /** A fresh person at a page such as `/tabs/home/index`, with her own storage. */
  openAs: (openid: string, path: string, options?: OpenOptions) => Promise<Person>
  close: () => Promise<void>
}

/** Taro keeps earlier pages in the document, hidden; these are those in view. */
const IN_VIEW = '.taro_page:not(.taro_page_shade)'

async function contextFor(browser: Browser, options: OpenOptions): Promise<BrowserContext> {
  const { width = 375, height = 740, largeType = false, dark = false, offline = false } = options
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: width < 600,
    reducedMotion: 'reduce',
  })
  if (largeType) {
    await context.addInitScript(() => localStorage.setItem('hongxin.elder-mode', JSON.stringify({ data: 'on' })))
  }
  if (offline) await context.setOffline(true)
  context.setDefaultTimeout(10_000)
  return context
}

function addressOf(base: string, path: string, openid: string): string {
  return `${base}/?as=${encodeURIComponent(openid)}#${path}`
}

async function personIn(context: BrowserContext, base: string, openid: string, path: string): Promise<Person> {
  const page = await context.newPage()
  const foreign: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) foreign.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  const view = () => page.locator(IN_VIEW).last()
  await page.goto(addressOf(base, path, openid))
  await view().waitFor()
  return {
    page,
    foreign,
    errors,
    async goto(next) {
      await page.goto(addressOf(base, next, openid))
      await view().waitFor()
    },
    async waitFor(words) {
      await view().getByText(words).first().waitFor()
    },
    async press(name) {
      const exact = view()
        .locator('button:visible, a:visible')
        .filter({ hasText: new RegExp(`^\\s*${escaped(name)}\\s*$`) })
      const named = view().locator(`button[aria-label="${name}"]:visible`)
      const partly = view().locator('button:visible, a:visible').filter({ hasText: name })
      const whole = exact.or(named).first()
      // A button that only contains the words may belong to the page that is being left: the very one may still come.
      await whole.waitFor({ timeout: STILL_COMING_MS }).catch(ifOnlyLate)
      if ((await whole.count()) === 0 && (await partly.count()) > 0) return partly.first().click()
      await whole.click()
    },
    async fill(label, value) {
      await view().getByLabel(label).first().fill(value)
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said.
    text: () => view().innerText(),
    async screenshot(name) {
      const file = join(ROOT, 'dist', 'screens', `${name}.png`)
      mkdirSync(dirname(file), { recursive: true })
      await page.screenshot({ path: file })
      return file
    },
    overflow: () => view().evaluate((shown) => shown.scrollWidth - shown.clientWidth),
    close: () => context.close(),
  }
}

const STILL_COMING_MS = 400

function ifOnlyLate(error: unknown): void {
  if (!(error instanceof errors.TimeoutError)) throw error
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** A headless Chromium at the product served at `base` (no slash at its end). Close it when done. */
export async function browse(base: string): Promise<Browsing> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  })
  return {
    async openAs(openid, path, options = {}) {
      return personIn(await contextFor(browser, options), base, openid, path)
    },
    close: () => browser.close(),
  }
}
