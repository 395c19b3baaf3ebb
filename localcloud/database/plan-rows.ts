import type { Plan, Walk } from './plan'
import type { Cell, SqliteFile } from './sqlite-file'

const FIRST_PIECE = 128
const LARGEST_PIECE = 50_000

/**
 * The places of the documents that a plan leads to, in its order. Read in growing pieces: a statement that is left
 * half read would hold back the checkpoint.
 */
export function* placesOf(sqlite: SqliteFile, plan: Plan, firstPiece = FIRST_PIECE): Generator<number> {
  if (plan.walks.length === 0) return
  const { sql, cells } = select(plan)
  const met = plan.repeats ? new Set<number>() : undefined
  let offset = 0
  let piece = Math.max(1, firstPiece)
  for (;;) {
    const rows = sqlite.all(`${sql} LIMIT ? OFFSET ?`, ...cells, piece, offset)
    for (const [place] of rows) {
      const seq = Number(place)
      if (met?.has(seq)) continue
      met?.add(seq)
      yield seq
    }
    if (rows.length < piece) return
    offset += piece
    piece = Math.min(piece * 4, LARGEST_PIECE)
  }
}

/** Exactly the wanted page of a plan that needs no further check. */
export function pageOf(sqlite: SqliteFile, plan: Plan, skip: number, limit: number): number[] {
  if (plan.walks.length === 0) return []
  const { sql, cells } = select(plan)
  return sqlite.all(`${sql} LIMIT ? OFFSET ?`, ...cells, limit, skip).map(([seq]) => Number(seq))
}

/** How many documents a plan that needs no further check leads to; none of them is read. */
export function countOf(sqlite: SqliteFile, plan: Plan): number {
  let total = 0
  for (const walk of plan.walks) {
    const sql = `SELECT count(*) FROM ${walk.index.table}${whereOf(walk)}`
    total += Number(sqlite.all(sql, ...walk.cells)[0]?.[0] ?? 0)
  }
  return total
}

function select(plan: Plan): { sql: string; cells: Cell[] } {
  const [first, ...others] = plan.walks
  if (!first) throw new Error('a plan without a walk has no rows')
  if (others.length === 0) {
    const order = plan.sorted ? first.order.map(({ column, direction }) => `${column} ${direction}`) : []
    return { sql: `SELECT seq FROM ${first.index.table}${whereOf(first)}${orderBy(order)}`, cells: first.cells }
  }
  // SQLite merges the walks lazily, because each comes in the order that the whole is wanted in.
  const sorted = plan.sorted && first.order.length > 0
  const parts = plan.walks.map((walk) => {
    const columns = sorted ? walk.order.map(({ column }, at) => `, ${column} AS o${at}`).join('') : ''
    return `SELECT seq${columns} FROM ${walk.index.table}${whereOf(walk)}`
  })
  const order = sorted ? first.order.map(({ direction }, at) => `o${at} ${direction}`) : []
  return { sql: `${parts.join(' UNION ALL ')}${orderBy(order)}`, cells: plan.walks.flatMap((walk) => walk.cells) }
}

function whereOf(walk: Walk): string {
  return walk.where.length === 0 ? '' : ` WHERE ${walk.where.join(' AND ')}`
}

function orderBy(parts: string[]): string {
  return parts.length === 0 ? '' : ` ORDER BY ${parts.join(', ')}`
}
