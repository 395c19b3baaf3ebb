import { ERASED_NAME } from '../../../shared/domain/erased'
import { FAMILY_MACHINE, type FamilyEvent } from '../../../shared/domain/family-machine'
import type { FamilyMember } from '../../../shared/model/family'
import { above } from '../../kit/operators'
import { transition } from '../../kit/transition'
import { outrun } from './outrun'
import { family } from './stores'

/** FAMILY_LIMIT on one's own side; far more than would ask on the other. */
const LIVE_LIMIT = 100

/**
 * Ends acting for others and being acted for, declines what was asked of one's phone, and takes names away.
 * Returns how many somebody else's change kept from being ended.
 */
export async function eraseFamily(person: string, phoneHash: string | null, now: number): Promise<number> {
  const [acting, actedFor, asking] = await Promise.all([
    family.find({ where: { person, live: true }, limit: LIVE_LIMIT }),
    family.find({ where: { member: person, live: true }, limit: LIVE_LIMIT }),
    phoneHash === null ? [] : family.find({ where: { phoneHash, status: 'asked' }, limit: LIVE_LIMIT }),
  ])
  const asked = asking.filter((found) => found.person !== person)
  let left = 0
  for (const found of acting) left += await outrun(fire(found, 'end', 'person', person, now))
  for (const found of actedFor) left += await outrun(fire(found, 'end', 'member', person, now))
  for (const found of asked) left += await outrun(fire(found, 'decline', 'member', person, now))

  const nobody = { birthYear: null, phoneHash: null }
  await family.update({ person }, { personName: ERASED_NAME, name: '', ...nobody })
  await family.update({ member: person }, { name: ERASED_NAME, ...nobody })
  await family.update({ person, 'consent.note': above('') }, { 'consent.note': '' })
  await family.update({ member: person, 'consent.note': above('') }, { 'consent.note': '' })
  return left
}

/** A request that is declined forgets at once whom it was put to: it says so by the phone alone. */
const fire = (found: FamilyMember, event: FamilyEvent, role: 'person' | 'member', by: string, now: number) =>
  transition(FAMILY_MACHINE, family, {
    id: found._id,
    rev: found.rev,
    status: found.status,
    event,
    actor: { id: by, role },
    channel: 'timer',
    key: `erase:${found.rev}`,
    now,
    changes: event === 'decline' ? { name: ERASED_NAME, birthYear: null, phoneHash: null } : {},
    explain: () => 'STALE',
    unknown: 'FAMILY_UNKNOWN',
  })
