import type { NamedKind } from '../../../shared/domain/place-codes'
import { kindOf } from '../../../shared/domain/places'
import type { Person } from '../../../shared/model/person'
import { PLACE_KINDS, type Place, type PlaceId, type PlaceKind } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import { places } from './stores'

/** Places directly inside one parent, at most; what a picker shows. The largest stairwell, with room to spare. */
export const CHILDREN_LIMIT = 500
/** Parents asked for at once; most have far fewer than twenty places inside. */
const PARENTS_AT_ONCE = 50
/** What the platform gives at once: of one parent's places no more than this are ever seen, and of so many there may be more. */
export const MOST_CHILDREN = 1000
const STAIRWELLS_AT_ONCE = 100

/** What stands directly inside a place of that kind; null inside a household. */
export function kindInside(kind: PlaceKind): NamedKind | null {
  const below = PLACE_KINDS[PLACE_KINDS.indexOf(kind) + 1]
  return below === undefined || below === 'district' ? null : below
}

export type Child = Pick<Place, '_id' | 'parent' | 'kind' | 'name' | 'status' | 'code' | 'order'>

/** All places directly inside these, open or not. One round trip for fifty parents, more where they are large. */
export async function childrenOf(parents: readonly PlaceId[]): Promise<Child[]> {
  if (parents.length === 0) return []
  if (parents.length > PARENTS_AT_ONCE) {
    const first = await childrenOf(parents.slice(0, PARENTS_AT_ONCE))
    return [...first, ...(await childrenOf(parents.slice(PARENTS_AT_ONCE)))]
  }
  const found = await places.find({
    where: { parent: oneOf(parents) },
    limit: MOST_CHILDREN,
    fields: ['parent', 'kind', 'name', 'status', 'code', 'order'],
  })
  if (found.length < MOST_CHILDREN || parents.length === 1) return found
  const half = Math.ceil(parents.length / 2)
  return [...(await childrenOf(parents.slice(0, half))), ...(await childrenOf(parents.slice(half)))]
}

/** The same, by parent. */
export function byParent<T extends { parent: PlaceId | null }>(children: readonly T[]): Map<PlaceId, T[]> {
  const grouped = new Map<PlaceId, T[]>()
  for (const child of children) {
    const parent = child.parent ?? ''
    const siblings = grouped.get(parent)
    if (siblings) siblings.push(child)
    else grouped.set(parent, [child])
  }
  return grouped
}

/** All stairwells in a place, open or not; itself if it is one. A round trip for each level, more where it is large. */
export async function stairwellsIn(place: PlaceId): Promise<PlaceId[]> {
  let level = [place]
  while (level.length > 0 && kindOf(level[0] ?? '') !== 'stairwell') {
    level = (await childrenOf(level)).map(({ _id }) => _id)
  }
  return level
}

/**
 * Some of those who have, or had, a home in one of these stairwells. Named one by one: a range would also find who
 * has one home before it and one behind. One round trip for every hundred stairwells until somebody is found.
 */
export async function residentsOf(stairwells: readonly PlaceId[], limit: number): Promise<Person[]> {
  for (let at = 0; at < stairwells.length; at += STAIRWELLS_AT_ONCE) {
    const where = { 'homes.stairwell': oneOf(stairwells.slice(at, at + STAIRWELLS_AT_ONCE)) }
    const found = await people.find({ where, limit })
    if (found.length > 0) return found
  }
  return []
}
