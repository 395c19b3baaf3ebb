import type { identity as contract } from '../../../shared/contracts/identity'
import { collection } from '../../kit/collection'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { meOf } from './views'

type Serves = Handlers<typeof contract>

const allCommunities = collection('communities')
export const allPlaces = collection('places')

/** A district of the source has 42. */
const COMMUNITIES_LIMIT = 200
/** The largest stairwell, with room to spare. */
const CHILDREN_LIMIT = 500

/** One round trip. */
export const whoAmI: Serves['whoAmI'] = async (_, { personId }) => {
  const person = await people.get(personId)
  return { person: person && meOf(person) }
}

/** One round trip. */
export const communities: Serves['communities'] = async () => {
  const found = await allCommunities.find({
    where: {},
    order: { field: 'order', direction: 'asc' },
    limit: COMMUNITIES_LIMIT,
    fields: ['name'],
  })
  return { communities: found.map(({ _id, name }) => ({ id: _id, name })) }
}

/** One round trip. */
export const places: Serves['places'] = async ({ parent }) => {
  const found = await allPlaces.find({
    where: { parent },
    order: { field: 'order', direction: 'asc' },
    limit: CHILDREN_LIMIT,
    fields: ['kind', 'name'],
  })
  return { places: found.map(({ _id, kind, name }) => ({ id: _id, kind, name })) }
}
