import type { grids as contract } from '../../../shared/contracts/grids'
import { ancestor } from '../../../shared/domain/places'
import { shiftsOn } from '../../../shared/domain/rota'
import { addDays, dayOf } from '../../../shared/domain/shanghai'
import { workingTimeOf } from '../../kit/calendar'
import type { Handlers } from '../../kit/serve'
import { places } from '../places/stores'
import { assertOf, findTeam } from './find-team'
import { teams } from './stores'
import { planOf, teamOf } from './views'

type Serves = Handlers<typeof contract>

/** A community has some ten grids. */
const GRIDS_LIMIT = 200
const BUILDINGS_LIMIT = 500
const DAYS_SHOWN = 7

/** One round trip. A grid whose team was never written is shown by `grid`, not here. */
export const list: Serves['list'] = async ({ community }, { now }) => {
  const found = await teams.find({
    where: { community },
    order: { field: 'order', direction: 'asc' },
    limit: GRIDS_LIMIT + 1,
  })
  return { teams: found.slice(0, GRIDS_LIMIT).map((team) => teamOf(team, now)), more: found.length > GRIDS_LIMIT }
}

/** Round trips: team and buildings at once, and the calendar every five minutes. Errors: GRID_UNKNOWN. */
export const grid: Serves['grid'] = async ({ grid: id }, { now }) => {
  const [team, buildings, { kindOf }] = await Promise.all([
    findTeam(id),
    places.find({
      where: { parent: id, status: 'open' },
      order: { field: 'order', direction: 'asc' },
      limit: BUILDINGS_LIMIT,
      fields: ['name'],
    }),
    workingTimeOf(ancestor(id, 'community') ?? '', now),
  ])
  const today = dayOf(now)
  return {
    team: teamOf(team, now),
    buildings: buildings.map(({ _id, name }) => ({ id: _id, name })),
    days: Array.from({ length: DAYS_SHOWN }, (_, i) => shiftsOn(team, addDays(today, i), kindOf)),
  }
}

/** Round trips: caller, team. Errors: WRONG_PLACE, GRID_UNKNOWN. */
export const plan: Serves['plan'] = async ({ community, grid: id }, { now }) => {
  assertOf(community, id)
  return planOf(await findTeam(id), now)
}
