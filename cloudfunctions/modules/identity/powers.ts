import { AppError } from '../../../shared/contracts/errors'
import type { identity as contract } from '../../../shared/contracts/identity'
import { type GrantableRole, isHeldAt, teamOf } from '../../../shared/domain/role-places'
import type { Person, PersonChange } from '../../../shared/model/person'
import type { PlaceId } from '../../../shared/model/place'
import { changePerson } from '../../kit/change-person'
import { removeEntries } from '../../kit/operators'
import { people } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { places } from '../places/stores'
import { addGrant, grantId, renewGrant } from './add-grant'

type Serves = Handlers<typeof contract>

/**
 * Gives a role. Where the person's time in it is over, the new span takes its place. A start that has passed means now.
 * Round trips: caller, place, grant, read back; one more to renew.
 * Errors: OWN_GRANT, WRONG_PLACE, ROLE_TOO_WIDE, SPAN_WRONG, PLACE_UNKNOWN, PERSON_UNKNOWN, GRANT_EXISTS, KEY_USED.
 */
export const grant: Serves['grant'] = async (input, { person: manager, now }) => {
  const { community, person, role, place, from = now, until = null, key } = input
  assertOther(person, manager._id)
  const start = Math.max(from, now)
  await assertFits({ community, role, place, from: start, until })
  const command = { person, role, place, from: start, until, by: manager._id, act: 'grant', key, now } as const
  const added = await addGrant(command)
  const found = await people.get(person)
  if (!found || found.erasedAt !== null) throw new AppError('PERSON_UNKNOWN')
  if (added || isRepeat(found, { act: 'grant', role, place, until, key })) return { grants: found.grants }
  if (!(await renewGrant(command, found))) throw new AppError('GRANT_EXISTS')
  return { grants: (await people.get(person))?.grants ?? [] }
}

/** Round trips: caller, revoke, read back. Errors: OWN_GRANT, WRONG_PLACE, PERSON_UNKNOWN, GRANT_UNKNOWN, KEY_USED. */
export const revoke: Serves['revoke'] = async (input, { person: manager, now }) => {
  const { community, person, role, place, reason, key } = input
  assertOther(person, manager._id)
  if (teamOf(place) !== community) throw new AppError('WRONG_PLACE')
  const id = grantId(role, place)
  const why = reason === undefined ? {} : { reason }
  const removed = await changePerson({
    person,
    change: { at: now, by: manager._id, act: 'revoke', role, place, ...why, key },
    where: { 'grants.id': id },
    changes: { grants: removeEntries({ id }) },
  })
  const found = await people.get(person)
  if (!found) throw new AppError('PERSON_UNKNOWN')
  if (!removed && !isRepeat(found, { act: 'revoke', role, place, key })) throw new AppError('GRANT_UNKNOWN')
  return { grants: found.grants }
}

/**
 * That a role may be held there and then, by whomever. One round trip.
 * Errors: WRONG_PLACE, ROLE_TOO_WIDE, SPAN_WRONG, PLACE_UNKNOWN.
 */
export async function assertFits(wish: {
  community: PlaceId
  role: GrantableRole
  place: PlaceId
  from: number
  until: number | null
}): Promise<void> {
  const { community, role, place, from, until } = wish
  if (teamOf(place) !== community) throw new AppError('WRONG_PLACE')
  if (!isHeldAt(role, place)) throw new AppError('ROLE_TOO_WIDE')
  if (until !== null && until <= from) throw new AppError('SPAN_WRONG')
  if ((await places.get(place))?.status !== 'open') throw new AppError('PLACE_UNKNOWN')
}

/** True if this very command was done before. Errors: KEY_USED, if the key did something else. */
function isRepeat(
  { history }: Person,
  { act, role, place, until, key }: Pick<PersonChange, 'act' | 'role' | 'place' | 'until' | 'key'>,
) {
  const done = history.find((change) => change.key === key)
  if (!done) return false
  const same = done.act === act && done.role === role && done.place === place && done.until === until
  if (!same) throw new AppError('KEY_USED')
  return true
}

/** Nobody gives or takes their own powers; so a community that has a manager keeps one. */
function assertOther(person: string, manager: string): void {
  if (person === manager) throw new AppError('OWN_GRANT')
}
