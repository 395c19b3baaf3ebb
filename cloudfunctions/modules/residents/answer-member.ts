import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { FAMILY_MACHINE } from '../../../shared/domain/family-machine'
import { replace } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { contacts } from '../identity/contacts'
import { releaseMember } from './family-claims'
import { memberViewOf } from './family-views'
import { speaksFor } from './own-phone'
import { family } from './stores'

type Serves = Handlers<typeof contract>

/**
 * The member's own answer. Who they are is told by their phone, where it is known to be theirs (`speaksFor`); nobody
 * answers a request of their own.
 * Round trips: caller, contact, member, read back; one more for a typed phone, and one to decline. Errors: FAMILY_UNKNOWN, FAMILY_UNPROVEN, STALE, NOT_NOW, KEY_USED.
 */
export const answerMember: Serves['answerMember'] = async ({ member, rev, agree, key }, { person, now }) => {
  const contact = await contacts.get(person._id)
  if (!contact) throw new AppError('FAMILY_UNKNOWN')
  const { phoneHash } = contact
  // Refusing is anybody's who has the number: a stranger's no does no harm that a witness cannot mend.
  if (agree && contact.phoneFrom !== 'wechat') {
    const asking = await family.get(member)
    if (asking?.phoneHash !== phoneHash || asking.person === person._id) throw new AppError('FAMILY_UNKNOWN')
    if (!speaksFor(person, contact, asking.name, now)) throw new AppError('FAMILY_UNPROVEN')
  }
  const consent = { how: 'inApp', by: person._id, at: now, note: '' } as const
  await transition(FAMILY_MACHINE, family, {
    id: member,
    rev,
    status: 'asked',
    event: agree ? 'agree' : 'decline',
    actor: { id: person._id, role: 'member' },
    channel: 'miniprogram',
    key,
    now,
    where: { phoneHash },
    changes: agree ? { member: person._id, consent: replace(consent) } : {},
    explain: (found) => (found.phoneHash === phoneHash && found.person !== person._id ? 'STALE' : 'FAMILY_UNKNOWN'),
    unknown: 'FAMILY_UNKNOWN',
  })
  const found = await family.get(member)
  if (!found) throw new AppError('FAMILY_UNKNOWN')
  if (!found.live) await releaseMember(found.person, member)
  return { member: memberViewOf(found, 'member') }
}

/**
 * Ends it from either side. Round trips: caller, member, its change, the place given back.
 * Errors: FAMILY_UNKNOWN, STALE, NOT_NOW, KEY_USED.
 */
export const endMember: Serves['endMember'] = async ({ member, rev, key }, { person, now }) => {
  const found = await family.get(member)
  const side = found?.person === person._id ? 'actor' : 'member'
  if (!found || (side === 'member' && found.member !== person._id)) throw new AppError('FAMILY_UNKNOWN')
  const answer = await transition(FAMILY_MACHINE, family, {
    id: member,
    rev,
    status: found.live ? found.status : 'asked',
    event: 'end',
    actor: { id: person._id, role: side === 'actor' ? 'person' : 'member' },
    channel: 'miniprogram',
    key,
    now,
    explain: () => 'STALE',
    unknown: 'FAMILY_UNKNOWN',
  })
  await releaseMember(found.person, member)
  return { member: { ...memberViewOf(found, side), status: answer.status, rev: answer.rev } }
}
