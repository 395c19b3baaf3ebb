import type { Place, PlaceId } from '../model/place'
import { codeOf, idWith, type NamedKind, plainName } from './place-codes'

/** What stands inside one parent, as far as naming another place there needs it. */
export interface Siblings {
  parent: PlaceId
  kind: NamedKind
  /** Ids of open places by plain name. */
  byName: Map<string, PlaceId>
  /** Names of open places by the code that their name gives. */
  byCode: Map<string, string>
  /** Every id that was ever given away here. */
  taken: Set<PlaceId>
}

/** `there`: that very place stands already; `clash`: another name means the same sign; `fresh`: it may be added. */
export type Fit = { is: 'there'; id: PlaceId } | { is: 'clash'; with: string } | { is: 'fresh'; id: PlaceId }

export function siblingsOf(
  parent: PlaceId,
  kind: NamedKind,
  places: readonly Pick<Place, '_id' | 'name' | 'status'>[],
): Siblings {
  const siblings: Siblings = { parent, kind, byName: new Map(), byCode: new Map(), taken: new Set() }
  for (const { _id, name, status } of places) {
    if (status === 'open') join(siblings, _id, name)
    else siblings.taken.add(_id)
  }
  return siblings
}

/** What a place of that name would be here: found by name first, then told by its code. */
export function fitting({ parent, kind, byName, byCode, taken }: Siblings, name: string): Fit {
  const there = byName.get(plainName(name))
  if (there !== undefined) return { is: 'there', id: there }
  const code = codeOf(kind, name)
  const other = byCode.get(code)
  if (other !== undefined) return { is: 'clash', with: other }
  for (let nth = 1; ; nth += 1) {
    const id = idWith(parent, code, nth)
    if (!taken.has(id)) return { is: 'fresh', id }
  }
}

/** Counts a place among its siblings. */
export function join({ kind, byName, byCode, taken }: Siblings, id: PlaceId, name: string): void {
  byName.set(plainName(name), id)
  byCode.set(codeOf(kind, name), name)
  taken.add(id)
}
