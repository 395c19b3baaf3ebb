import type { OutputOf } from '../../../shared/contracts/contract'
import type { residents as contract } from '../../../shared/contracts/residents'
import type { FamilyMember } from '../../../shared/model/family'

type View = OutputOf<typeof contract.addMember>['member']

/** A member as the one of the two sides may see them who asks. */
export function memberViewOf(found: FamilyMember, side: View['side']): View {
  const { _id, name, personName, relation, birthYear, phoneHash, status, consent, rev } = found
  const given = consent && { how: consent.how, at: consent.at }
  const who = { id: _id, side, name, actorName: personName, relation, birthYear }
  return { ...who, hasApp: phoneHash !== null, status, consent: given, rev }
}
