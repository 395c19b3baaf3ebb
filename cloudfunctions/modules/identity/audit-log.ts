import { teamOf } from '../../../shared/domain/role-places'
import type {
  Audit,
  AuditAct,
  Invitation,
  InvitationEvent,
  Person,
  PersonAct,
  PersonEvent,
} from '../../../shared/model/person'
import { collection } from '../../kit/collection'
import { auditIdOf, sortKey } from '../../kit/ids'

export const audit = collection('audit')

/** What begins the name of an invitation as who gave a power, or as whom a line is about. */
export const INVITATION = 'invitation:'

type PowerAct = Extract<PersonAct, AuditAct>
const isPowerAct = (act: PersonAct): act is PowerAct => act === 'claimManager' || act === 'grant' || act === 'revoke'

/** The audit line of a change of powers; its id is the change's own, so that each comes once. null for other changes. */
export function auditLineOf(subject: string, event: PersonEvent): Audit | null {
  const { act, role, place, by, at, until = null, reason = null, key } = event
  if (!isPowerAct(act) || place === undefined) return null
  const _id = auditIdOf(subject, act, key)
  const community = teamOf(place)
  return { _id, community, at, sort: sortKey(at, _id), by, subject, act, role: role ?? null, place, until, reason }
}

/** The audit line of an invitation that was sent or taken back; its id is the event's own. */
export function invitationLineOf(
  {
    _id: invitation,
    community,
    role,
    place,
    until,
  }: Pick<Invitation, '_id' | 'community' | 'role' | 'place' | 'until'>,
  { act, at, by, key }: InvitationEvent,
): Audit {
  const _id = auditIdOf(invitation, act, key)
  const subject = INVITATION + invitation
  return { _id, community, at, sort: sortKey(at, _id), by, subject, act, role, place, until, reason: null }
}

/**
 * True if a power was ever given under this key, however long ago: a person's history is bounded, but what leaves
 * it has been drained to the audit log. At most one round trip.
 */
export async function everGiven(person: Person, act: 'claimManager' | 'grant', key: string): Promise<boolean> {
  if ([...person.history, ...person.pending].some((change) => change.key === key)) return true
  return (await audit.get(auditIdOf(person._id, act, key))) !== null
}
