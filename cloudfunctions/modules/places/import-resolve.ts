import { columnsFor } from '../../../shared/domain/import-columns'
import { faultAt, MOST_INSIDE } from '../../../shared/domain/import-rows'
import { codeOf } from '../../../shared/domain/place-codes'
import { fitting, join, type Siblings, siblingsOf } from '../../../shared/domain/place-siblings'
import type { ImportRow, RowFault } from '../../../shared/model/import'
import type { Place, PlaceId } from '../../../shared/model/place'
import { byParent, childrenOf, kindInside } from './tree'

/** A row beside the places that are there: what it would be called, and what of it is not there yet. */
export interface Resolved {
  row: ImportRow
  /** One id for each column. */
  ids: PlaceId[]
  /** Columns whose place is not there. */
  fresh: boolean[]
  fault: RowFault | null
}

/**
 * Finds out for rows what is there, a column at a time, and remembers what it has seen down to the stairwells.
 * Round trips: at most 6 for 500 rows of a community, 8 of a district, fewer where earlier rows lay in the same buildings.
 */
export function resolver(community: PlaceId): Resolver {
  const columns = columnsFor(community)
  const { kinds, compound, grid: gridColumn, building, household } = columns
  const known = new Map<PlaceId, Siblings>()

  async function load(parents: PlaceId[], column: number): Promise<void> {
    const kind = kinds[column]
    const wanted = [...new Set(parents)].filter((parent) => !known.has(parent))
    if (!kind || wanted.length === 0) return
    const children = byParent(await childrenOf(wanted))
    for (const parent of wanted) known.set(parent, siblingsOf(parent, kind, children.get(parent) ?? []))
  }

  /** Of a compound that is there, all grids and their buildings: a building may stand under another grid. */
  async function loadBuildings(rows: Resolved[]): Promise<void> {
    const grids = rows.flatMap(({ ids, fresh }) =>
      fresh[compound] ? [] : [...(known.get(ids[compound] ?? '')?.byName.values() ?? [])],
    )
    await load(grids, building)
  }

  function elsewhere({ row, ids, fresh }: Resolved): RowFault | null {
    if (fresh[compound]) return null
    const name = row.cells[building] ?? ''
    const code = codeOf('building', name)
    for (const [gridName, grid] of known.get(ids[compound] ?? '')?.byName ?? []) {
      if (grid === ids[gridColumn]) continue
      const other = known.get(grid)?.byCode.get(code)
      if (other !== undefined)
        return faultAt(row.row, columns, building, `“${other}”已经在“${gridName}”里，换网格请用“搬移”，不要重复导入`)
    }
    return null
  }

  function place(resolved: Resolved, column: number): void {
    const { row, ids, fresh } = resolved
    const kind = kinds[column] ?? 'household'
    const parent = ids[column - 1] ?? community
    // Nothing can stand inside what is not there itself.
    const siblings = (fresh[column - 1] ? undefined : known.get(parent)) ?? siblingsOf(parent, kind, [])
    const name = row.cells[column] ?? ''
    const fit = fitting(siblings, name)
    if (fit.is === 'clash') {
      resolved.fault = faultAt(row.row, columns, column, `这里已有“${fit.with}”，和“${name}”是同一个编号，请写成一样的`)
      return
    }
    ids.push(fit.id)
    fresh.push(fit.is === 'fresh')
    if (fit.is === 'there') return
    if (column === building) resolved.fault = elsewhere(resolved)
    if (siblings.byName.size >= MOST_INSIDE)
      resolved.fault = faultAt(row.row, columns, column, `同一处最多 ${MOST_INSIDE} 个`)
  }

  async function resolve(rows: readonly ImportRow[]): Promise<Resolved[]> {
    const resolved = rows.map((row): Resolved => ({ row, ids: [], fresh: [], fault: null }))
    for (let column = 0; column <= household; column += 1) {
      const open = resolved.filter(({ fault }) => fault === null)
      const parents = open.filter(({ fresh }) => !fresh[column - 1]).map(({ ids }) => ids[column - 1] ?? community)
      await load(parents, column)
      if (column === building) await loadBuildings(open)
      for (const one of open) place(one, column)
    }
    // Households are most of the places, and no later chunk is likely to ask for them.
    for (const { ids } of resolved) known.delete(ids[household - 1] ?? '')
    return resolved
  }

  function written(places: readonly Place[]): void {
    for (const { _id, kind, name, parent } of places) {
      const siblings = known.get(parent ?? '')
      if (siblings) join(siblings, _id, name)
      const inside = kindInside(kind)
      if (inside && inside !== 'household') known.set(_id, siblingsOf(_id, inside, []))
    }
  }

  return { resolve, written }
}

export interface Resolver {
  resolve(rows: readonly ImportRow[]): Promise<Resolved[]>
  /** Remembers what was written just now. */
  written(places: readonly Place[]): void
}
