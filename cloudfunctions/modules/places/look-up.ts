import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import { pathOf } from '../../../shared/domain/places'
import type { PlaceId } from '../../../shared/model/place'
import { oneOf } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { communities as allCommunities, places } from './stores'
import { CHILDREN_LIMIT } from './tree'
import { viewOf } from './views'

type Serves = Handlers<typeof contract>

/** A district of the source has 42. */
const COMMUNITIES_LIMIT = 200
const ORDER = { field: 'order', direction: 'asc' } as const

/** One round trip. */
export const communities: Serves['communities'] = async () => {
  const found = await allCommunities.find({ where: {}, order: ORDER, limit: COMMUNITIES_LIMIT + 1, fields: ['name'] })
  const shown = found.slice(0, COMMUNITIES_LIMIT)
  return { communities: shown.map(({ _id, name }) => ({ id: _id, name })), more: found.length > COMMUNITIES_LIMIT }
}

/** One round trip. */
export const inside: Serves['inside'] = async ({ parent }) => {
  const where = { parent, status: 'open' as const }
  const found = await places.find({ where, order: ORDER, limit: CHILDREN_LIMIT + 1, fields: ['kind', 'name'] })
  return { places: found.slice(0, CHILDREN_LIMIT).map(viewOf), more: found.length > CHILDREN_LIMIT }
}

/** One round trip. */
export const names: Serves['names'] = async ({ place }) => ({ places: await namesOn(place) })

/** Two round trips. Errors: STAIRWELL_CODE_UNKNOWN. */
export const byCode: Serves['byCode'] = async ({ code }) => {
  const found = await places.find({ where: { code }, limit: 10, fields: ['kind', 'status'] })
  const [stairwell] = found.filter(({ kind, status }) => kind === 'stairwell' && status === 'open')
  if (!stairwell) throw new AppError('STAIRWELL_CODE_UNKNOWN')
  return { stairwell: stairwell._id, places: await namesOn(stairwell._id) }
}

async function namesOn(place: PlaceId) {
  // District and street go unsaid; a household is nobody else's to read out.
  const path = pathOf(place).slice(2, 7)
  const found = path.length
    ? await places.find({ where: { _id: oneOf(path) }, limit: path.length, fields: ['kind', 'name'] })
    : []
  return path.flatMap((id) => found.filter(({ _id }) => _id === id).map(viewOf))
}
