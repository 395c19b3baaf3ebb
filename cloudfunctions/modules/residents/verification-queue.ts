import type { residents as contract } from '../../../shared/contracts/residents'
import { isWithin } from '../../../shared/domain/places'
import type { Home, Person } from '../../../shared/model/person'
import { oneOf } from '../../kit/operators'
import { people } from '../../kit/people'
import { secretKey } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { contacts, householdOf } from '../identity/contacts'
import { addressesOf } from './addresses'
import { livesIn } from './vouch'

const PAGE = 50

/** Round trips: caller, people, contacts, names of places. */
export const verificationQueue: Handlers<typeof contract>['verificationQueue'] = async ({ place }, call) => {
  const found = await people.find({
    where: { queues: place },
    order: { field: 'queuedAt', direction: 'asc' },
    limit: PAGE + 1,
    fields: ['name', 'homes'],
  })
  const page = found.slice(0, PAGE)
  const waiting = page.flatMap((person) => waitingIn(place, person))
  const householdAt = await householdsOf(page.map(({ _id }) => _id))
  const rows = waiting.map(({ person, home }) => ({ person, home, at: householdAt(person._id, home) }))
  const addressOf = await addressesOf(
    rows.map(({ at }) => at),
    'building',
  )
  return {
    applications: rows.map(({ person, home, at }) => ({
      person: person._id,
      home: home.id,
      name: person.name,
      tenure: home.tenure,
      stairwell: home.stairwell,
      address: addressOf(at),
      since: home.waitingSince ?? home.since,
      due: home.due,
      own: livesIn(call.person, person._id, home.id),
    })),
    more: found.length > PAGE,
  }
}

type Waiting = Pick<Person, '_id' | 'name' | 'homes'>

const waitingIn = (place: string, person: Waiting): { person: Waiting; home: Home }[] =>
  person.homes
    .filter(({ status, stairwell }) => status === 'waiting' && isWithin(stairwell, place))
    .map((home) => ({ person, home }))

/** Where each home of these people is: its household, or its stairwell where that is not on record. One round trip. */
async function householdsOf(ids: readonly string[]): Promise<(person: string, home: Home) => string> {
  const secret = secretKey()
  const found = ids.length
    ? await contacts.find({ where: { _id: oneOf(ids) }, limit: ids.length, fields: ['homes'] })
    : []
  const byPerson = new Map(found.map((contact) => [contact._id, contact]))
  return (person, home) => {
    const contact = byPerson.get(person)
    return (contact && householdOf(contact, home.id, secret)) ?? home.stairwell
  }
}
