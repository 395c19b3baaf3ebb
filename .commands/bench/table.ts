/** One measured row: what, how much, and the budget it is held to (null where the figure only informs). */
export interface Row {
  what: string
  measured: string
  budget: string | null
  /** null where there is no budget. */
  kept: boolean | null
}

/** A row with a budget. */
export const held = (what: string, measured: string, budget: string, kept: boolean): Row => ({
  what,
  measured,
  budget,
  kept,
})

/** A row that only informs. */
export const told = (what: string, measured: string): Row => ({ what, measured, budget: null, kept: null })

const mark = ({ kept }: Row) => (kept === null ? '' : kept ? 'kept' : 'BROKEN')

/** Prints rows in columns; true if every budget was kept. */
export function printTable(title: string, rows: readonly Row[]): boolean {
  const wide = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length))
  const [first, second, third] = [wide((r) => r.what), wide((r) => r.measured), wide((r) => r.budget ?? '')]
  console.log(`\n${title}`)
  for (const row of rows) {
    const cells = [row.what.padEnd(first), row.measured.padStart(second), (row.budget ?? '').padEnd(third), mark(row)]
    console.log(`  ${cells.join('  ')}`.trimEnd())
  }
  return rows.every(({ kept }) => kept !== false)
}
