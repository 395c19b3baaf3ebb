import { AppError } from '../../../shared/contracts/errors'
import type { GridTeam, TeamChange } from '../../../shared/model/grid'
import type { PlaceId } from '../../../shared/model/place'
import type { Changes } from '../../kit/collection'
import { appendBounded, not } from '../../kit/operators'
import type { Call } from '../../kit/serve'
import { assertOf, findTeam } from './find-team'
import { teams } from './stores'

const HISTORY_LIMIT = 50

export interface TeamCommand {
  community: PlaceId
  grid: PlaceId
  /** The rev that the caller saw. */
  rev: number
  key: string
  act: Exclude<TeamChange['act'], 'leave'>
  changes: Changes<GridTeam>
}

/**
 * Changes a team by one write conditioned on its rev, with the key in its history; a team that was never written is
 * begun first. A repeat finds its key and is told success. Round trips: 2, some more where it was begun or refused.
 * Errors: WRONG_PLACE, GRID_UNKNOWN, STALE, KEY_USED.
 */
export async function changeTeam(command: TeamCommand, { personId, now }: Call): Promise<GridTeam> {
  const { community, grid, rev, key, act, changes } = command
  assertOf(community, grid)
  const write = () =>
    teams.update(
      { _id: grid, community, rev, 'history.key': not(key) },
      { ...changes, rev: rev + 1, history: appendBounded(HISTORY_LIMIT, { at: now, by: personId, act, key }) },
    )
  let written = (await write()) === 1
  const found = await findTeam(grid)
  if (written) return found
  // What was never written has a place only: it begins as everybody sees it, empty.
  if (rev === 0 && found.rev === 0 && found.history.length === 0) {
    await teams.insertIfAbsent(found)
    written = (await write()) === 1
  }
  const stands = await findTeam(grid)
  if (written) return stands
  const done = stands.history.find((past) => past.key === key)
  if (!done) throw new AppError('STALE', undefined, { rev: stands.rev })
  if (done.act !== act || done.by !== personId) throw new AppError('KEY_USED')
  return stands
}
