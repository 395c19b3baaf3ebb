import type { identity as contract } from '../../../shared/contracts/identity'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { meOf } from './views'

/** One round trip. */
export const whoAmI: Handlers<typeof contract>['whoAmI'] = async (_, { personId, now }) => {
  const person = await people.get(personId)
  return { person: person?.erasedAt === null ? meOf(person, now) : null }
}
