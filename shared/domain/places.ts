import type { PlaceId, PlaceKind } from '../model/place'
import { PLACE_KINDS } from '../model/place'

/** True if `place` is `outer` or lies inside it. */
export function isWithin(place: PlaceId, outer: PlaceId): boolean {
  return place === outer || place.startsWith(`${outer}.`)
}

/** The kind that a path's depth stands for; null if it is deeper than a household. */
export function kindOf(place: PlaceId): PlaceKind | null {
  return PLACE_KINDS[place.split('.').length - 1] ?? null
}

/** The ancestor of `place` (or itself) of that kind; null if `place` lies above it. */
export function ancestor(place: PlaceId, kind: PlaceKind): PlaceId | null {
  const parts = place.split('.')
  const depth = PLACE_KINDS.indexOf(kind) + 1
  return parts.length < depth ? null : parts.slice(0, depth).join('.')
}

/** The path to a place, district first, itself last. */
export function pathOf(place: PlaceId): PlaceId[] {
  const parts = place.split('.')
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'))
}

/** The values that begin with `<place>.`, as the ends of a range: from (included) and to (excluded). */
export function rangeInside(place: PlaceId): [from: string, to: string] {
  return [`${place}.`, `${place}/`]
}
