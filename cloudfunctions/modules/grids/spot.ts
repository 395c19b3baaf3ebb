import { AppError } from '../../../shared/contracts/errors'
import { ancestor, isWithin, kindOf, pathOf } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import { places } from '../places/stores'

/**
 * What a stairwell of the grid is called, or the grid itself: `春晓园 1号楼 2单元`, `春晓园 第一网格`. One round trip.
 * Errors: GRID_UNKNOWN, PLACE_UNKNOWN for a stairwell that is not of the grid or is no more.
 */
export async function spotName(grid: PlaceId, stairwell: PlaceId | null): Promise<string> {
  if (kindOf(grid) !== 'grid') throw new AppError('GRID_UNKNOWN')
  if (stairwell !== null && !(kindOf(stairwell) === 'stairwell' && isWithin(stairwell, grid))) {
    throw new AppError('PLACE_UNKNOWN')
  }
  const spot = stairwell ?? grid
  const compound = ancestor(grid, 'compound') ?? ''
  const path = pathOf(spot).filter((part) => isWithin(part, compound))
  const found = await places.find({ where: { _id: oneOf(path) }, limit: path.length, fields: ['name', 'status'] })
  const open = new Map(found.filter(({ status }) => status === 'open').map(({ _id, name }) => [_id, name]))
  if (!open.has(grid)) throw new AppError('GRID_UNKNOWN')
  if (!open.has(spot)) throw new AppError('PLACE_UNKNOWN')
  return path.flatMap((part) => (part === grid && spot !== grid ? [] : (open.get(part) ?? []))).join(' ')
}
