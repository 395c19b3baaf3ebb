import { AppError } from '../../../shared/contracts/errors'
import { isWithin, kindOf } from '../../../shared/domain/places'
import type { GridTeam } from '../../../shared/model/grid'
import type { PlaceId } from '../../../shared/model/place'
import { emptyTeam } from '../places/foundations'
import { places } from '../places/stores'
import { teams } from './stores'

/**
 * The team of a grid; an empty one, as its first change will write it, where none was ever written.
 * Round trips: 1, and one more where it is missing. Errors: GRID_UNKNOWN.
 */
export async function findTeam(grid: PlaceId): Promise<GridTeam> {
  if (kindOf(grid) !== 'grid') throw new AppError('GRID_UNKNOWN')
  const team = await teams.get(grid)
  // A grid that has moved or closed leaves its team without a community.
  if (team && team.community !== '') return team
  const place = await places.get(grid)
  if (place?.status !== 'open') throw new AppError('GRID_UNKNOWN')
  return team ?? emptyTeam(place)
}

/** Refuses a grid that is not of the community. Errors: WRONG_PLACE. */
export function assertOf(community: PlaceId, grid: PlaceId): void {
  if (!isWithin(grid, community)) throw new AppError('WRONG_PLACE')
}
