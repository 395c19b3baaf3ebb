/** How content somebody is, in words; the best first. */
export const SCORES = [
  { value: '5', label: '5 分 · 很满意' },
  { value: '4', label: '4 分 · 满意' },
  { value: '3', label: '3 分 · 一般' },
  { value: '2', label: '2 分 · 不太满意' },
  { value: '1', label: '1 分 · 不满意' },
] as const

export type Score = (typeof SCORES)[number]['value']
