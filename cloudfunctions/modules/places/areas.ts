import { AppError } from '../../../shared/contracts/errors'
import type { places as contract } from '../../../shared/contracts/places'
import type { Handlers } from '../../kit/serve'
import { areaViewOf, hallsOf } from './area-views'
import { places } from './stores'
import { CHILDREN_LIMIT } from './tree'
import { MANAGED_FIELDS } from './views'

type Serves = Handlers<typeof contract>

/** Round trips: caller, the place, what lies in it; one more for the halls of communities. Errors: PLACE_UNKNOWN. */
export const areas: Serves['areas'] = async ({ place }) => {
  const parent = await places.get(place)
  if (!parent) throw new AppError('PLACE_UNKNOWN')
  const found = await places.find({ where: { parent: place }, limit: CHILDREN_LIMIT + 1, fields: MANAGED_FIELDS })
  const shown = found
    .slice(0, CHILDREN_LIMIT)
    .sort((one, other) => one.order - other.order || one.name.localeCompare(other.name))
  const halls = await hallsOf(shown.filter(({ kind }) => kind === 'community').map(({ _id }) => _id))
  return {
    parent: areaViewOf(parent, null),
    areas: shown.map((area) => areaViewOf(area, halls.get(area._id) ?? null)),
    more: found.length > CHILDREN_LIMIT,
  }
}
