import { ancestor, pathOf } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { places } from './stores'

/** More names than one question asks for: a community has some hundreds of buildings. */
const NAMES_LIMIT = 1000

/**
 * The names that people know places by: `春晓园 1号楼 2单元`, `春晓园 第一网格`, `红心社区`; a household is called by its stairwell.
 * One round trip. A place that is gone is called by nothing.
 */
export async function placeLabels(ids: readonly PlaceId[]): Promise<(id: PlaceId) => string> {
  const wanted = [...new Set(ids.flatMap(spokenOf))].slice(0, NAMES_LIMIT)
  const found = wanted.length
    ? await places.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields: ['name'] })
    : []
  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  return (id) =>
    spokenOf(id)
      .flatMap((part) => names.get(part) ?? [])
      .join(' ')
}

/** Which parts of a path are said: from the compound on, the grid only where it is what is meant, the household never. */
function spokenOf(id: PlaceId): PlaceId[] {
  const [compound, grid, place] = [ancestor(id, 'compound'), ancestor(id, 'grid'), ancestor(id, 'stairwell') ?? id]
  if (compound === null) return [id]
  return pathOf(place).filter((part) => part.length >= compound.length && (part !== grid || part === place))
}
