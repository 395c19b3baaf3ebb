import type { FamilyMember } from '../../../shared/model/family'
import { isWard } from './add-member'
import { family } from './stores'

/** Somebody for whom another may act. */
export interface ActedFor {
  /** The family record's id: what is done for them says so. */
  id: string
  name: string
  /** Their own record; null for who has no app. */
  person: string | null
}

/**
 * For whom `actor` (a person's id) may act by this family record at `now` (epoch ms); null if they may not (any more).
 * A guardian's own word ends with the child's fourteenth year: then the child must agree. One round trip.
 */
export async function mayActFor(actor: string, memberId: string, now: number): Promise<ActedFor | null> {
  const found = await family.get(memberId)
  if (found?.person !== actor || !consentHolds(found, now)) return null
  return { id: found._id, name: found.name, person: found.member }
}

/** True if the consent is on record and holds at `now`. */
export const consentHolds = (found: FamilyMember, now: number): boolean =>
  found.status === 'agreed' && found.consent !== null && (found.consent.how !== 'guardian' || isWard(found, now))
