import type { residents as contract } from '../../../shared/contracts/residents'
import { FAMILY_LIMIT } from '../../../shared/domain/family-machine'
import type { Handlers } from '../../kit/serve'
import { contacts } from '../identity/contacts'
import { memberViewOf } from './family-views'
import { speaksFor } from './own-phone'
import { family } from './stores'

/** Far more than would ask to act for one person. */
const ASKING_LIMIT = 20

/**
 * Who asks by one's phone is shown only to whom that phone is known to be theirs.
 * Round trips: caller, then contact and both sides at once, then who asks by one's phone.
 */
export const listFamily: Handlers<typeof contract>['family'] = async (_, { person, now }) => {
  const order = { field: 'sort', direction: 'asc' } as const
  const [contact, actingFor, actedFor] = await Promise.all([
    contacts.get(person._id),
    family.find({ where: { person: person._id, live: true }, order, limit: FAMILY_LIMIT }),
    family.find({ where: { member: person._id, live: true }, order, limit: ASKING_LIMIT }),
  ])
  const byPhone = contact
    ? await family.find({ where: { phoneHash: contact.phoneHash, status: 'asked' }, limit: ASKING_LIMIT })
    : []
  const asking = byPhone.filter(
    (found) => found.person !== person._id && contact !== null && speaksFor(person, contact, found.name, now),
  )
  return {
    members: [
      ...actingFor.map((found) => memberViewOf(found, 'actor')),
      ...asking.map((found) => memberViewOf(found, 'member')),
      ...actedFor.map((found) => memberViewOf(found, 'member')),
    ],
  }
}
