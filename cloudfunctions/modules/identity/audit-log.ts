import { ancestor } from '../../../shared/domain/places'
import type { Audit, Person, PersonAct, PersonEvent } from '../../../shared/model/person'
import { collection } from '../../kit/collection'
import { auditIdOf, sortKey } from '../../kit/ids'

export const audit = collection('audit')

const POWER_ACTS: readonly PersonAct[] = ['claimManager', 'grant', 'revoke']

/** The audit line of a change of powers; its id is the change's own, so that each comes once. null for other changes. */
export function auditLineOf(subject: string, event: PersonEvent): Audit | null {
  const { act, role, place, by, at, until = null, reason = null, key } = event
  if (!POWER_ACTS.includes(act) || place === undefined) return null
  const _id = auditIdOf(subject, act, key)
  const community = ancestor(place, 'community') ?? place
  return { _id, community, at, sort: sortKey(at, _id), by, subject, act, role: role ?? null, place, until, reason }
}

/**
 * True if a power was ever given under this key, however long ago: a person's history is bounded, but what leaves
 * it has been drained to the audit log. At most one round trip.
 */
export async function everGiven(person: Person, act: 'claimManager' | 'grant', key: string): Promise<boolean> {
  if ([...person.history, ...person.pending].some((change) => change.key === key)) return true
  return (await audit.get(auditIdOf(person._id, act, key))) !== null
}
