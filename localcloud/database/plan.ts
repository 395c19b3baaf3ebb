import type { Collection, Index } from './catalogue'
import { type Condition, conditionsOf } from './conditions'
import { type Document, isDocument } from './document'
import type { Cell } from './sqlite-file'

export interface OrderField {
  field: string
  direction: 1 | -1
}

/** One walk through one index. */
export interface Walk {
  index: Index
  /** SQL over the index's own columns. */
  where: string[]
  cells: Cell[]
  /** The columns that put the walk into the wanted order, with their SQL direction. */
  order: { field: string; column: string; direction: 'ASC' | 'DESC' }[]
}

export interface Plan {
  walks: Walk[]
  /** The walks, merged, come in the wanted order. */
  sorted: boolean
  /** The index alone decides which documents match. */
  exact: boolean
  /** A document may be met more than once. */
  repeats: boolean
}

const MAX_WALKS = 200

/** How declared indexes serve a query, or undefined if only a scan of the collection does. */
export function planFor(collection: Collection, query: Document, order: OrderField[]): Plan | undefined {
  const { list, complete, alternatives } = conditionsOf(query)
  const single = bestWalks(collection, list, order, complete)
  if (!alternatives || (single && single.exactFields >= 1 && single.plan.sorted)) return single?.plan
  const plans: Plan[] = []
  for (const alternative of alternatives) {
    if (!isDocument(alternative)) return single?.plan
    const branch = conditionsOf(alternative)
    const chosen = bestWalks(collection, [...list, ...branch.list], order, false)
    if (!chosen) return single?.plan
    plans.push(chosen.plan)
  }
  const walks = plans.flatMap((plan) => plan.walks)
  if (walks.length > MAX_WALKS) return single?.plan
  const fields = walks.map((walk) => walk.order.map(({ field }) => field).join())
  const sorted = plans.every((plan) => plan.sorted) && fields.every((list) => list === fields[0])
  return { walks, sorted: sorted && (order.length === 0 || fields[0] !== ''), exact: false, repeats: true }
}

interface Chosen {
  plan: Plan
  score: number
  exactFields: number
}

function bestWalks(
  collection: Collection,
  list: Condition[],
  order: OrderField[],
  complete: boolean,
): Chosen | undefined {
  let best: Chosen | undefined
  for (const index of [collection.idIndex, ...collection.indexes]) {
    const chosen = walksOf(index, list, order, complete)
    if (chosen && (!best || chosen.score > best.score)) best = chosen
  }
  return best
}

/** Equality first, then the order, then a range: what of that this index gives, if its first field gives anything. */
function walksOf(index: Index, list: Condition[], order: OrderField[], complete: boolean): Chosen | undefined {
  const used = index.keys.map((key, at) =>
    conditionsUsed(
      index,
      at,
      list.filter(({ field }) => field === key.field),
    ),
  )
  let prefix = 0
  while (used[prefix]?.some((condition) => condition.cells)) prefix += 1
  const fixed = new Set(index.keys.slice(0, prefix).flatMap((key, at) => (isSingle(used[at]) ? [key.field] : [])))
  const lists = new Set(index.keys.flatMap(({ field }, at) => (index.arrays[at] ? [field] : [])))
  // A list that is held to one value still has others, so it is no constant of the order.
  const wanted = order.filter(({ field }) => lists.has(field) || !fixed.has(field))
  // Each walk holds a list to one of its values, so that it meets a document once, and what follows in the index is in
  // order; merged, the walks of several values meet it again only beside itself (MongoDB: SORT_MERGE).
  const inOrder = lists.size === 0 || isOrderable(index, prefix, lists, wanted)
  const ordered = index.exact && inOrder ? orderColumns(index, prefix, fixed, wanted) : undefined
  const ranged = (used[prefix]?.length ?? 0) > 0
  const unique = index.unique && prefix === index.keys.length && fixed.size === prefix
  if (prefix === 0 && !ranged && !(ordered && order.length > 0)) return undefined

  const split = ordered !== undefined && wanted.length > 0
  const combinations = split ? product(used.slice(0, prefix)) : [used]
  const tooMany = combinations.length > MAX_WALKS
  const walks = (tooMany ? [used] : combinations).map((parts) =>
    walkOf(index, split && !tooMany ? [...parts, ...used.slice(prefix)] : used, ordered ?? []),
  )
  const sorted = unique || (ordered !== undefined && !tooMany)
  const taken = new Set(used.flat())
  const repeats = index.arrays.some(Boolean)
  const plan = { walks, sorted, repeats, exact: complete && !repeats && index.exact && list.every((c) => taken.has(c)) }
  const score =
    (unique ? 100 : 0) + prefix * 4 + (sorted && wanted.length > 0 ? 3 : 0) + (ranged ? 2 : 0) + taken.size / 8
  return { plan, score, exactFields: prefix }
}

/** Two conditions on an array may be met by two different elements, so there only one of them may narrow. */
function conditionsUsed(index: Index, at: number, conditions: Condition[]): Condition[] {
  if (!index.arrays[at]) return conditions
  const best = conditions.find((condition) => condition.cells) ?? conditions[0]
  return best ? [best] : []
}

function isSingle(conditions: Condition[] | undefined): boolean {
  return conditions?.some((condition) => condition.cells?.length === 1) === true
}

/** Lists are walked a value at a time, which only the fields before the order are; nothing is sorted by a list. */
function isOrderable(index: Index, prefix: number, lists: Set<string>, wanted: OrderField[]): boolean {
  return index.arrays.every((isArray, at) => !isArray || at < prefix) && !wanted.some(({ field }) => lists.has(field))
}

/** The columns to sort by, if the index's order after its fixed fields is the wanted one, forwards or backwards. */
function orderColumns(
  index: Index,
  prefix: number,
  fixed: Set<string>,
  wanted: OrderField[],
): Walk['order'] | undefined {
  if (wanted.length === 0) return []
  let at = 0
  while (at < prefix && index.keys[at]?.field !== wanted[0]?.field) at += 1
  const flipped = index.keys[at]?.direction !== wanted[0]?.direction
  const columns: Walk['order'] = []
  for (const { field, direction } of wanted) {
    while (index.keys[at] && index.keys[at]?.field !== field && fixed.has(index.keys[at]?.field ?? '')) at += 1
    const key = index.keys[at]
    if (key?.field !== field || (key.direction !== direction) !== flipped) return undefined
    columns.push({ field, column: index.columns[at] ?? '', direction: direction === 1 ? 'ASC' : 'DESC' })
    at += 1
  }
  return columns
}

function walkOf(index: Index, used: Condition[][], order: Walk['order']): Walk {
  const walk: Walk = { index, where: [], cells: [], order }
  used.forEach((conditions, at) => {
    const column = index.columns[at] ?? ''
    for (const { cells, low, high } of conditions) {
      if (cells?.length === 1) add(walk, `${column} = ?`, ...cells)
      else if (cells) add(walk, `${column} IN (${cells.map(() => '?').join(', ')})`, ...cells)
      if (low) add(walk, `${column} ${low.inclusive ? '>=' : '>'} ?`, low.cell)
      if (high) add(walk, `${column} ${high.inclusive ? '<=' : '<'} ?`, high.cell)
    }
  })
  return walk
}

function add(walk: Walk, sql: string, ...cells: Cell[]): void {
  walk.where.push(sql)
  walk.cells.push(...cells)
}

/** Every combination of one wanted cell for each field. */
function product(used: Condition[][]): Condition[][][] {
  let combinations: Condition[][][] = [[]]
  for (const conditions of used) {
    const equality = conditions.find((condition) => condition.cells)
    const others = conditions.filter((condition) => condition !== equality)
    const choices = (equality?.cells ?? []).map((cell) => [{ field: equality?.field ?? '', cells: [cell] }, ...others])
    if (combinations.length * choices.length > MAX_WALKS * 4) return new Array(MAX_WALKS + 1).fill([])
    combinations = combinations.flatMap((parts) => choices.map((choice) => [...parts, choice]))
  }
  return combinations
}
