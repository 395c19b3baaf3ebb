import { AppError } from '../../../shared/contracts/errors'
import type { identity as contract } from '../../../shared/contracts/identity'
import { isWithin } from '../../../shared/domain/places'
import type { Person, PowerChange } from '../../../shared/model/person'
import type { Grant, Role } from '../../../shared/model/role'
import { append, appendBounded, inc, not, removeEntries } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { allPlaces } from './look-up'

type Serves = Handlers<typeof contract>

const HISTORY_LIMIT = 100

export interface GrantCommand {
  person: string
  role: Role
  place: string
  by: string
  act: 'claimManager' | 'grant'
  key: string
  now: number
}

export const grantId = (role: Role, place: string) => `${role}@${place}`

/**
 * Adds a grant and its history by one conditional write. One round trip.
 * False if the person holds it already, does not exist, or has met this key before: a late repeat must not bring
 * back what was taken since.
 */
export async function addGrant({ person, role, place, by, act, key, now }: GrantCommand): Promise<boolean> {
  const grant: Grant = { id: grantId(role, place), role, place, from: now, until: null, by }
  const changes = {
    grants: append(grant),
    history: appendBounded(HISTORY_LIMIT, { at: now, by, act, role, place, key }),
    rev: inc(1),
  }
  return (await people.update({ _id: person, 'grants.id': not(grant.id), 'history.key': not(key) }, changes)) === 1
}

/**
 * Round trips: caller, place, grant, read back.
 * Errors: OWN_GRANT, WRONG_PLACE, PLACE_UNKNOWN, PERSON_UNKNOWN, GRANT_EXISTS, KEY_USED.
 */
export const grant: Serves['grant'] = async (input, { person: manager, now }) => {
  const { community, person, role, place, key } = input
  assertOther(person, manager._id)
  if (!isWithin(place, community)) throw new AppError('WRONG_PLACE')
  if (!(await allPlaces.get(place))) throw new AppError('PLACE_UNKNOWN')
  const added = await addGrant({ person, role, place, by: manager._id, act: 'grant', key, now })
  const found = await people.get(person)
  if (!found) throw new AppError('PERSON_UNKNOWN')
  if (!added && !isRepeat(found, { act: 'grant', role, place, key })) throw new AppError('GRANT_EXISTS')
  return { grants: found.grants }
}

/** Round trips: caller, revoke, read back. Errors: OWN_GRANT, WRONG_PLACE, PERSON_UNKNOWN, GRANT_UNKNOWN, KEY_USED. */
export const revoke: Serves['revoke'] = async (input, { person: manager, now }) => {
  const { community, person, role, place, key } = input
  assertOther(person, manager._id)
  if (!isWithin(place, community)) throw new AppError('WRONG_PLACE')
  const id = grantId(role, place)
  const changes = {
    grants: removeEntries({ id }),
    history: appendBounded(HISTORY_LIMIT, { at: now, by: manager._id, act: 'revoke', role, place, key }),
    rev: inc(1),
  }
  const removed = (await people.update({ _id: person, 'grants.id': id, 'history.key': not(key) }, changes)) === 1
  const found = await people.get(person)
  if (!found) throw new AppError('PERSON_UNKNOWN')
  if (!removed && !isRepeat(found, { act: 'revoke', role, place, key })) throw new AppError('GRANT_UNKNOWN')
  return { grants: found.grants }
}

/** True if this very command was done before. Errors: KEY_USED, if the key did something else. */
function isRepeat({ history }: Person, { act, role, place, key }: Pick<PowerChange, 'act' | 'role' | 'place' | 'key'>) {
  const done = history.find((change) => change.key === key)
  if (!done) return false
  if (done.act !== act || done.role !== role || done.place !== place) throw new AppError('KEY_USED')
  return true
}

/** Nobody gives or takes their own powers; so a community that has a manager keeps one. */
function assertOther(person: string, manager: string): void {
  if (person === manager) throw new AppError('OWN_GRANT')
}
