import type { OutputOf } from '../../../shared/contracts/contract'
import type { residents as contract } from '../../../shared/contracts/residents'
import { dayOf } from '../../../shared/domain/shanghai'
import { spokenTime } from '../../../shared/domain/spoken-time'

export type Section = OutputOf<typeof contract.exportMine>['sections'][number]
export type Line = Section['lines'][number]

/** Lines of a list that are given. */
export const MOST_LINES = 200

/** One line of labels and values; what is not known is left out. */
export const line = (values: Record<string, string | number | null | undefined>): Line =>
  Object.entries(values).flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }],
  )

/** `2026年 11月28日 上午9:00`. Epoch ms. */
export const instantInWords = (instant: number): string => `${dayOf(instant).slice(0, 4)}年 ${spokenTime(instant)}`

/** A section of as many lines as are given; `cut` if there are more. */
export const section = (title: string, lines: Line[]): Section => ({
  title,
  lines: lines.slice(0, MOST_LINES),
  cut: lines.length > MOST_LINES,
})
