import type { OpenPage } from './harness-pages'

interface ExparserNode {
  /** The rendered template's node: attributes that are no property of the built-in component stay here. */
  _vt?: { attrs: { name: string; value: unknown }[] }
}

type WithNode = Element & { __wxElement?: ExparserNode }

interface Exparser {
  Event: {
    create: (name: string, detail: object, options: object) => object
    dispatchEvent: (node: ExparserNode, event: object) => void
  }
}

/** What lies over the page hides the rest from a finger. */
function reachable(page: OpenPage): Element {
  return page.host.querySelector('[class*="hx-overlay"]') ?? page.host
}

/** An attribute as the page's template set it: `name`, `ariaLabel`, `value`. */
export function attributeOf(element: Element, name: string): unknown {
  return (element as WithNode).__wxElement?._vt?.attrs.find((attribute) => attribute.name === name)?.value
}

/** Every piece of text of a page, a line each. */
export function everyText(host: Element): string {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  const lines: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const line = node.textContent?.trim()
    if (line) lines.push(line)
  }
  return lines.join('\n')
}

const said = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

function smallest(elements: Element[]): Element | undefined {
  return elements.reduce<Element | undefined>((best, one) => (!best || best.contains(one) ? one : best), undefined)
}

/** The innermost element that says `target`, or the first that a `.class` selects. Throws with what is there instead. */
export function find(page: OpenPage, target: string): Element {
  const within = reachable(page)
  if (/^\.[\w-]+$/.test(target)) {
    const byClass = within.querySelector(`[class~="main--${target.slice(1)}"], ${target}`)
    if (byClass) return byClass
    throw new Error(`nothing has the class ${target}`)
  }
  const all = [...within.querySelectorAll('*')]
  const exact = smallest(all.filter((element) => said(element) === target))
  const found = exact ?? smallest(all.filter((element) => said(element).includes(target)))
  if (!found) throw new Error(`nothing says “${target}”; the page says:\n${everyText(within)}`)
  return found
}

/** The editor with this label. */
export function editorCalled(page: OpenPage, label: string): Element {
  const editors = [...page.host.querySelectorAll('wx-editor, editor')]
  const found = editors.find((one) => attributeOf(one, 'ariaLabel') === label)
  if (!found) throw new Error(`no editor ${label}, but ${editors.length} others`)
  return found
}

/** Sends an event from an element up, as WeChat does after a touch or a key. */
export function send(element: Element, name: string, detail: object = {}): void {
  const exparser = require('miniprogram-exparser') as Exparser
  let from: WithNode | null = element
  while (from && !from.__wxElement) from = from.parentElement
  if (!from?.__wxElement) throw new Error('this element is no part of a page')
  const options = {
    bubbles: true,
    capturePhase: true,
    composed: true,
    extraFields: { touches: [], changedTouches: [] },
  }
  exparser.Event.dispatchEvent(from.__wxElement, exparser.Event.create(name, detail, options))
}
