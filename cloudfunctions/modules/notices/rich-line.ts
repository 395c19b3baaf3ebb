import { RICH_MARKS, type RichInline, type RichMark } from '../../../shared/domain/rich-text'

/** Words that stand under the same marks; `break` ends a line. */
type Run = { text: string; marks: readonly RichMark[] } | 'break'

/** Control characters, and those that turn the direction of what follows: a reader must see what is written. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

export interface RichLine {
  add(text: string, marks: readonly RichMark[]): void
  lineBreak(): void
  /** What was added since the last time, without blank ends; empty if there was nothing to read. */
  take(): RichInline[]
}

/** Collects the words of one line of text. White space is folded as a browser would. */
export function richLine(): RichLine {
  let runs: Run[] = []
  /** Nothing yet, or after a break or a space: further space says nothing. */
  let atSpace = true
  return {
    add(raw, marks) {
      const folded = raw.replace(/[\s\u00a0]+/g, ' ').replace(UNSEEN, '')
      const text = atSpace ? folded.replace(/^ /, '') : folded
      if (text === '') return
      atSpace = text.endsWith(' ')
      const last = runs.at(-1)
      if (last !== undefined && last !== 'break' && last.marks.join() === marks.join()) last.text += text
      else runs.push({ text, marks })
    },
    lineBreak() {
      atSpace = true
      if (runs.length > 0 && runs.at(-1) !== 'break') runs.push('break')
    },
    take() {
      const taken = trimmed(runs)
      runs = []
      atSpace = true
      return taken.map((run) => (run === 'break' ? { mark: 'break' } : marked(run.text, run.marks)))
    },
  }
}

function trimmed(runs: Run[]): Run[] {
  const kept = [...runs]
  for (;;) {
    const last = kept.pop()
    if (last === undefined) return kept
    if (last === 'break') continue
    const text = last.text.trimEnd()
    if (text !== '') return [...kept, { ...last, text }]
  }
}

/** In one order whatever the author's: the same look has one form. */
const marked = (text: string, marks: readonly RichMark[]): RichInline =>
  RICH_MARKS.filter((mark) => marks.includes(mark)).reduceRight<RichInline>(
    (inside, mark) => ({ mark, children: [inside] }),
    { text },
  )
