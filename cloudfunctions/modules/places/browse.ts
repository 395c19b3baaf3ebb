import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import type { Handlers } from '../../kit/serve'
import { placeIn } from './guard'
import { places } from './stores'
import { byParent, CHILDREN_LIMIT, childrenOf } from './tree'
import { MANAGED_FIELDS, managedOf } from './views'

type Serves = Handlers<typeof contract>

/** Two round trips beside the caller's. Errors: WRONG_PLACE, PLACE_UNKNOWN. */
export const browse: Serves['browse'] = async ({ community, parent }) => {
  const above = await placeIn(community, parent)
  const found = await places.find({ where: { parent }, limit: CHILDREN_LIMIT + 1, fields: MANAGED_FIELDS })
  const shown = found
    .slice(0, CHILDREN_LIMIT)
    .sort((one, other) => one.order - other.order || one.name.localeCompare(other.name))
  return { parent: managedOf(above), places: shown.map(managedOf), more: found.length > CHILDREN_LIMIT }
}

/** Two round trips beside the caller's. Errors: WRONG_PLACE, PLACE_UNKNOWN, PLACE_KIND. */
export const codes: Serves['codes'] = async ({ community, building }) => {
  if ((await placeIn(community, building)).kind !== 'building') throw new AppError('PLACE_KIND')
  const children = byParent(await childrenOf([building])).get(building) ?? []
  const stairwells = children
    .sort((one, other) => one.order - other.order)
    .flatMap(({ _id, name, code, status }) => (status === 'open' && code !== null ? [{ id: _id, name, code }] : []))
  return { stairwells }
}
