import type { residents as contract } from '../../../shared/contracts/residents'
import { FAMILY_LIMIT } from '../../../shared/domain/family-machine'
import type { Handlers } from '../../kit/serve'
import { contacts } from '../identity/contacts'
import { memberViewOf } from './family-views'
import { family } from './stores'

/** Far more than would ask to act for one person. */
const ASKING_LIMIT = 20

/** Round trips: caller, then contact and both sides at once, then who asks by one's phone. */
export const listFamily: Handlers<typeof contract>['family'] = async (_, { person }) => {
  const order = { field: 'sort', direction: 'asc' } as const
  const [contact, actingFor, actedFor] = await Promise.all([
    contacts.get(person._id),
    family.find({ where: { person: person._id, live: true }, order, limit: FAMILY_LIMIT }),
    family.find({ where: { member: person._id, live: true }, order, limit: ASKING_LIMIT }),
  ])
  const asking = contact
    ? await family.find({ where: { phoneHash: contact.phoneHash, status: 'asked' }, limit: ASKING_LIMIT })
    : []
  return {
    members: [
      ...actingFor.map((found) => memberViewOf(found, 'actor')),
      ...asking.filter((found) => found.person !== person._id).map((found) => memberViewOf(found, 'member')),
      ...actedFor.map((found) => memberViewOf(found, 'member')),
    ],
  }
}
