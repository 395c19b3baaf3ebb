/** A list with one of its rows changed, taken out, or moved up by one; rows have no identity but their place. */
export const changed = <T>(rows: readonly T[], at: number, row: T): T[] => rows.map((one, i) => (i === at ? row : one))
export const without = <T>(rows: readonly T[], at: number): T[] => rows.filter((_, i) => i !== at)
export const movedUp = <T>(rows: readonly T[], at: number): T[] => {
  const row = rows[at]
  const above = rows[at - 1]
  if (row === undefined || above === undefined) return [...rows]
  return rows.map((one, i) => (i === at - 1 ? row : i === at ? above : one))
}
