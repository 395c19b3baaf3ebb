import type { residents as contract } from '../../../shared/contracts/residents'
import { liveHomes } from '../../../shared/domain/homes'
import type { Contact, Traits } from '../../../shared/model/person'
import { secretKey, unseal } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { contacts, householdOf, maskPhone } from '../identity/contacts'
import { homeOf as homeView, meOf } from '../identity/views'
import { addressesOf } from './addresses'

/** What somebody said before it was asked of everybody whether they are a Party member or a volunteer. */
const UNASKED = { partyMember: false, volunteer: false }

/** What somebody said of themselves; null while that is nothing. */
export const traitsOf = ({ traits }: Pick<Contact, 'traits'>, secret: Buffer): Required<Traits> | null =>
  traits && { ...UNASKED, ...(JSON.parse(unseal(traits, secret)) as Traits) }

/** Round trips: caller, contact, names of places. */
export const mine: Handlers<typeof contract>['mine'] = async (_, { person, now }) => {
  const secret = secretKey()
  const contact = await contacts.get(person._id)
  const homes = liveHomes(person).map((home) => ({
    home,
    // A home whose household is not on record is called by its stairwell.
    at: (contact && householdOf(contact, home.id, secret)) ?? home.stairwell,
  }))
  const addressOf = await addressesOf(
    homes.map(({ at }) => at),
    'district',
  )
  return {
    person: meOf(person, now),
    phone: contact ? maskPhone(unseal(contact.phone, secret)) : '',
    phoneFrom: contact?.phoneFrom ?? 'typed',
    homes: homes.map(({ home, at }) => ({ ...homeView(home, now), address: addressOf(at) })),
    traits: contact && traitsOf(contact, secret),
    consents: person.consents,
  }
}
