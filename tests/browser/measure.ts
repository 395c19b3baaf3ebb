import type { Person } from './harness'

export interface Small {
  what: string
  size: number
}

const IN_VIEW = '.taro_page:not(.taro_page_shade)'

/** What can be pressed in view and is less than 44 px high or wide. A box of a list counts by its whole line. */
export function smallTargets({ page }: Person): Promise<Small[]> {
  return page
    .locator(IN_VIEW)
    .last()
    .evaluate((view) =>
      [...view.querySelectorAll('button, a, input, textarea')]
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .map(({ one, box }) => ({
          what: (one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 30),
          size: Math.round(Math.min(box.width, box.height) * 10) / 10,
        }))
        .filter(({ size }) => size < 44),
    )
}

/** Text of the content in view (not the tabs' labels, not the count on a badge) that is smaller than 16 px. */
export function smallText({ page }: Person): Promise<Small[]> {
  return page
    .locator(IN_VIEW)
    .last()
    .evaluate((view) => {
      const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT)
      const found: { what: string; size: number }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const holder = node.parentElement
        const what = node.textContent?.trim() ?? ''
        if (!holder || what === '' || holder.closest('.hx-tabs, .hx-badge, style')) continue
        const size = Number.parseFloat(getComputedStyle(holder).fontSize)
        if (size < 16) found.push({ what: what.slice(0, 30), size })
      }
      return found
    })
}
