import { kindOf, pathOf } from '../../../shared/domain/places'
import { PLACE_KINDS, type PlaceId, type PlaceKind } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { places } from '../places/stores'

/** The most that the SDK gives at once: a page of 50 homes has some 150 names, one person's homes 42. */
const NAMES_LIMIT = 1000

/**
 * Addresses in words, `1号楼 2单元 501室`, from a kind of place on; the grid is nobody's address. For who may know them.
 * One round trip, none for an empty list. A place that is gone is called by nothing.
 */
export async function addressesOf(ids: readonly PlaceId[], from: PlaceKind): Promise<(id: PlaceId) => string> {
  const said = (id: PlaceId) => pathOf(id).filter((part) => isSaid(kindOf(part), from))
  const wanted = [...new Set(ids.flatMap(said))].slice(0, NAMES_LIMIT)
  const found = wanted.length
    ? await places.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields: ['name'] })
    : []
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return (id) =>
    said(id)
      .flatMap((part) => names.get(part) ?? [])
      .join(' ')
}

const isSaid = (kind: PlaceKind | null, from: PlaceKind): boolean =>
  kind !== null && kind !== 'grid' && PLACE_KINDS.indexOf(kind) >= PLACE_KINDS.indexOf(from)
