import { AppError } from '../../../shared/contracts/errors'
import type { identity as contract } from '../../../shared/contracts/identity'
import { ancestor, isWithin, kindOf } from '../../../shared/domain/places'
import type { Person } from '../../../shared/model/person'
import { checkText } from '../../kit/check-text'
import { collection } from '../../kit/collection'
import { people } from '../../kit/people'
import { keyedHash, seal, secretKey, unseal } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { allPlaces } from './look-up'
import { meOf } from './views'

const contacts = collection('contacts')

/**
 * Writes the public record, then phone and home sealed and apart. The record decides: of two at once one wins,
 * and a later try with the same details finishes what a crash left half-done, as nobody else can be this person.
 * Round trips: 3. Errors: PLACE_UNKNOWN, NAME_REFUSED, ALREADY_REGISTERED.
 */
export const register: Handlers<typeof contract>['register'] = async (input, { openid, personId, now }) => {
  const { name, phone, community, household, notice, key } = input
  const home = household ?? community
  const fits = isWithin(home, community) && (household === null || kindOf(household) === 'household')
  if (!fits || !(await allPlaces.get(home))) throw new AppError('PLACE_UNKNOWN')
  if ((await checkText(name, 'profile', openid)) === 'risky') throw new AppError('NAME_REFUSED')

  const secret = secretKey()
  const person: Person = {
    _id: personId,
    openid,
    name,
    community,
    stairwell: household && ancestor(household, 'stairwell'),
    household: household && keyedHash(household, secret),
    verified: false,
    grants: [],
    history: [],
    consent: { notice, at: now },
    registeredAt: now,
    key,
    rev: 0,
  }
  const mine = (await people.insertIfAbsent(person)) ? person : await people.get(personId)
  if (!mine || !sameDetails(mine, person)) throw new AppError('ALREADY_REGISTERED')
  const contact = {
    _id: personId,
    phone: seal(phone, secret),
    household: household === null ? null : seal(household, secret),
  }
  if (!(await contacts.insertIfAbsent(contact))) {
    const kept = await contacts.get(personId)
    // The same intent says the same: its key alone would pass off a correction as done, and another phone be lost.
    if (mine.key !== key || !kept || unseal(kept.phone, secret) !== phone) throw new AppError('ALREADY_REGISTERED')
  }
  return { person: meOf(mine) }
}

const sameDetails = (mine: Person, again: Person): boolean =>
  mine.name === again.name && mine.community === again.community && mine.household === again.household
