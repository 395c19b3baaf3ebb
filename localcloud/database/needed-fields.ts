/** Stages that answer nothing of a document but what their expressions name. */
const SUMMARIES = new Set(['$group', '$count', '$sortByCount', '$bucket', '$bucketAuto'])

/** The top-level fields that a summary needs, so that it does not hold whole documents; undefined: all. */
export function neededFields(stage: { key: string; value: unknown } | undefined): string[] | undefined {
  if (!stage || !SUMMARIES.has(stage.key)) return undefined
  const names = new Set<string>()
  return stage.key === '$count' || collect(stage.value, names) ? [...names] : undefined
}

/** False if an expression reaches for the whole document or for a variable. */
function collect(value: unknown, names: Set<string>): boolean {
  if (typeof value === 'string') {
    if (value.startsWith('$$')) return false
    if (value.startsWith('$')) names.add(value.slice(1).split('.')[0] ?? '')
    return true
  }
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every((item) => collect(item, names))
}
