import type { RichInline } from '../../../shared/domain/rich-text'

type Line = RichInline[]

/** One row of a table as a phone shows it: each cell under its column's head. */
export interface TableRow {
  cells: { label: Line; value: Line }[]
}

const isEmpty = (line: Line | undefined): boolean =>
  line === undefined || line.every((one) => 'text' in one && one.text.trim() === '')

/**
 * A table that is read row by row: the first row names the columns. Empty cells are left out, and rows of nothing
 * else. A lone row has no heads: its cells stand by themselves.
 */
export function tableRows(rows: readonly Line[][]): TableRow[] {
  const [heads = [], ...rest] = rows
  if (rest.length === 0) return [{ cells: heads.filter((one) => !isEmpty(one)).map((value) => ({ label: [], value })) }]
  return rest
    .map((row) => ({
      cells: row.map((value, column) => ({ label: heads[column] ?? [], value })).filter(({ value }) => !isEmpty(value)),
    }))
    .filter(({ cells }) => cells.length > 0)
}
