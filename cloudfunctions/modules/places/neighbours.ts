import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { gridsOf, linkOf } from '../../../shared/domain/grid-distance'
import { isWithin } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import { append, not, oneOf, removeValue } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { gridMaps, places } from './stores'
import { byParent, childrenOf, MOST_CHILDREN } from './tree'
import { viewOf } from './views'

type Serves = Handlers<typeof contract>

const isOpen = ({ status }: { status: string }) => status === 'open'

/** Round trips: 3, more in a community of more than fifty compounds. */
export const neighbours: Serves['neighbours'] = async ({ community }) => {
  const inCommunity = await childrenOf([community])
  const inCompounds = await childrenOf(inCommunity.filter(isOpen).map(({ _id }) => _id))
  const grids = inCompounds.filter(isOpen)
  grids.sort((one, other) => one.order - other.order || (one._id < other._id ? -1 : 1))
  const known = new Set(grids.map(({ _id }) => _id))
  const links = (await linksIn(community)).filter((link) => link.every((grid) => known.has(grid)))
  const more = [inCommunity, ...byParent(inCompounds).values()].some(({ length }) => length >= MOST_CHILDREN)
  return { grids: grids.map(viewOf), links, more }
}

/** Three or four round trips; a pair is kept once, whichever is named first. Errors: WRONG_PLACE, GRID_UNKNOWN, PLACE_CYCLE. */
export const setNeighbours: Serves['setNeighbours'] = async ({ community, one, other, linked }) => {
  if (![one, other].every((grid) => isWithin(grid, community))) throw new AppError('WRONG_PLACE')
  if (one === other) throw new AppError('PLACE_CYCLE')
  const link = linkOf(one, other)
  if (!linked) await gridMaps.update({ _id: community }, { links: removeValue(link) })
  else {
    const found = await places.find({ where: { _id: oneOf([one, other]) }, limit: 2, fields: ['kind', 'status'] })
    if (found.filter((grid) => grid.kind === 'grid' && isOpen(grid)).length < 2) throw new AppError('GRID_UNKNOWN')
    const add = () => gridMaps.update({ _id: community, links: not(link) }, { links: append(link) })
    // No map yet, or the pair is in it: only the first can be inserted.
    if ((await add()) === 0 && !(await gridMaps.insertIfAbsent({ _id: community, links: [link] }))) await add()
  }
  return { links: await linksIn(community) }
}

async function linksIn(community: PlaceId): Promise<PlaceId[][]> {
  return ((await gridMaps.get(community))?.links ?? []).map(gridsOf)
}
