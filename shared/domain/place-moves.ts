import type { Place, PlaceId, PlaceMove } from '../model/place'
import { isWithin } from './places'

/** What a path will be once `from` is called `to`; itself if it lies elsewhere. */
export const relocated = (path: PlaceId, { from, to }: Pick<PlaceMove, 'from' | 'to'>): PlaceId =>
  isWithin(path, from) ? `${to}${path.slice(from.length)}` : path

/** The place that a path lies in; null for a district. */
export const parentOf = (path: PlaceId): PlaceId | null =>
  path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null

type Ends = Pick<PlaceMove, 'from' | 'to'>

/** True if two moves cannot run at once: one takes the other along, goes into it, or wants its new name. */
export const collide = (one: Ends, other: Ends): boolean =>
  isWithin(one.from, other.from) ||
  isWithin(other.from, one.from) ||
  isWithin(one.to, other.from) ||
  isWithin(other.to, one.from) ||
  isWithin(one.to, other.to) ||
  isWithin(other.to, one.to)

const HISTORY_LIMIT = 20

/** A place as it stands after the move; a household keeps the path that its homes' ids come from. */
export function copyAt(place: Place, move: Pick<PlaceMove, '_id' | 'from' | 'to' | 'by' | 'at'>): Place {
  const _id = relocated(place._id, move)
  const change = { at: move.at, by: move.by, event: 'move' as const, from: place._id, to: _id, key: move._id }
  return {
    ...place,
    _id,
    parent: parentOf(_id),
    movedTo: null,
    history: [...place.history, change].slice(-HISTORY_LIMIT),
    rev: 0,
    ...(place.kind === 'household' ? { homeKey: place.homeKey ?? place._id } : {}),
  }
}
