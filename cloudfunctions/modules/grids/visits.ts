import { AppError } from '../../../shared/contracts/errors'
import type { grids as contract } from '../../../shared/contracts/grids'
import { isWithin, kindOf } from '../../../shared/domain/places'
import type { Visit } from '../../../shared/model/grid'
import type { PlaceId } from '../../../shared/model/place'
import { below } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { visits as log } from './stores'
import { visitOf } from './visit-words'

type Serves = Handlers<typeof contract>

const PAGE = 20

/** Round trips: caller, lines. Errors: GRID_UNKNOWN for what is neither a grid nor a community. */
export const visits: Serves['visits'] = async ({ place, open, after }) => {
  const kind = kindOf(place)
  if (kind !== 'grid' && kind !== 'community') throw new AppError('GRID_UNKNOWN')
  const found = await log.find({
    where: {
      ...(kind === 'grid' ? { grid: place } : { community: place }),
      ...(open ? { status: 'open' as const } : {}),
      ...(after === undefined ? {} : { sort: below(after) }),
    },
    order: { field: 'sort', direction: 'desc' },
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  return { visits: page.map(visitOf), next: found.length > PAGE ? (page.at(-1)?.sort ?? null) : null }
}

/** Round trips: caller, line. Errors: VISIT_UNKNOWN. */
export const visit: Serves['visit'] = async ({ place, visit: id }) => ({ visit: visitOf(await visitIn(place, id)) })

/** A line of the log of that place. One round trip. Errors: VISIT_UNKNOWN, also for one of another grid. */
export async function visitIn(place: PlaceId, id: string): Promise<Visit> {
  const found = await log.get(id)
  if (!found || !isWithin(found.grid, place)) throw new AppError('VISIT_UNKNOWN')
  return found
}
