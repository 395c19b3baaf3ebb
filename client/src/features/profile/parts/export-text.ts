import { dayOf } from '../../../../../shared/domain/shanghai'
import { spokenClock } from '../../../../../shared/domain/spoken-time'

interface Section {
  title: string
  lines: readonly (readonly { label: string; value: string }[])[]
  cut: boolean
}

interface ToWrite {
  /** Epoch ms. */
  at: number
  sections: readonly Section[]
}

export const CUT = '（只列出最近 200 条）'

/** All of it as plain text that opens anywhere: a heading per section, a paragraph per entry. */
export function exportText({ at, sections }: ToWrite): string {
  const parts = sections.map(({ title, lines, cut }) => {
    const entries = lines.map((line) => line.map(({ label, value }) => `${label}：${value}`).join('\n'))
    const body = entries.length === 0 ? '没有' : entries.join('\n\n')
    return `【${title}】\n${body}${cut ? `\n${CUT}` : ''}`
  })
  return [`红心社区 · 我的数据（${dayOf(at)} ${spokenClock(at)}）`, ...parts].join('\n\n')
}

/** `我的数据-2026-11-23.txt` */
export const exportName = ({ at }: Pick<ToWrite, 'at'>): string => `我的数据-${dayOf(at)}.txt`
