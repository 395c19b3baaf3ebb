import { auditIdOf, invitationIdOf, managerCodeHash, personIdOf, sortKey } from '../../cloudfunctions/kit/ids'
import { keyedHash } from '../../cloudfunctions/kit/seal'
import { invitationCodeOf } from '../../cloudfunctions/modules/identity/invitation-code'
import type { identity } from '../../shared/contracts/identity'
import { PRIVACY_NOTICE } from '../../shared/domain/privacy-notice'
import { HOUR } from '../../shared/domain/shanghai'
import type { Invitation } from '../../shared/model/person'
import { MONDAY, newKey, type Stack, TEST_SECRET } from '../stack'
import { ann, bob, cai, HOME, HOUSEHOLD, manager, phoneOf, put, staff, stranger } from '../world'
import type { ExamplesOf } from './example'

export const FIRST_MANAGER_CODE = 'AB3D-4F6H-8K9M'

const DAY = 24 * HOUR
const GRID = `${HOME}.c1.g01`

/** Open invitations of the manager to Cai’s and to Bob’s phone. */
export const CAIS_INVITATION = invitationIdOf(personIdOf(manager), 'cais-invitation-key')
export const BOBS_INVITATION = invitationIdOf(personIdOf(manager), 'bobs-invitation-key')

export const invitationTo = (phone: string, id: string, rest: Partial<Invitation> = {}): Invitation => ({
  _id: id,
  community: HOME,
  phoneHash: keyedHash(phone, TEST_SECRET),
  phoneTail: phone.slice(-4),
  role: 'gridWorker',
  place: GRID,
  until: null,
  by: personIdOf(manager),
  at: MONDAY,
  expiresAt: MONDAY + 7 * DAY,
  triesLeft: 5,
  status: 'open',
  usedBy: null,
  pending: [],
  pendingAt: null,
  ...rest,
})

export function furnishIdentity(stack: Stack): void {
  const hash = managerCodeHash(FIRST_MANAGER_CODE)
  const expiresAt = MONDAY + 48 * HOUR
  put(stack, 'managerCodes', [
    { _id: `first-manager:${HOME}`, community: HOME, hash, expiresAt, triesLeft: 5, usedBy: null },
  ])
  put(stack, 'invitations', [
    invitationTo(phoneOf(cai), CAIS_INVITATION),
    invitationTo(phoneOf(bob), BOBS_INVITATION, { at: MONDAY - HOUR }),
  ])
  const line = auditIdOf(personIdOf(staff), 'grant', 'example-grant-key-1')
  put(stack, 'audit', [
    {
      _id: line,
      community: HOME,
      at: MONDAY - DAY,
      sort: sortKey(MONDAY - DAY, line),
      by: personIdOf(manager),
      subject: personIdOf(staff),
      act: 'grant',
      role: 'staff',
      place: HOME,
      until: null,
      reason: null,
    },
  ])
}

const key = newKey
const power = (person: string, role: 'staff' | 'buildingLeader') => ({ person: personIdOf(person), role })

export const IDENTITY: ExamplesOf<typeof identity> = {
  whoAmI: { as: ann, input: {} },
  ways: { as: stranger, input: {} },
  register: {
    as: stranger,
    input: {
      name: '新居民',
      phone: '10012345678',
      community: HOME,
      household: HOUSEHOLD,
      notice: PRIVACY_NOTICE,
      key: key(),
    },
  },
  claimManager: { as: cai, input: { community: HOME, code: FIRST_MANAGER_CODE, key: key() } },
  grant: {
    as: manager,
    input: { community: HOME, ...power(bob, 'buildingLeader'), place: `${HOME}.c1.g01.b01`, key: key() },
  },
  revoke: { as: manager, input: { community: HOME, ...power(staff, 'staff'), place: HOME, key: key() } },
  team: { as: manager, input: { community: HOME } },
  invite: {
    as: manager,
    input: { community: HOME, role: 'gridWorker', place: GRID, phone: '10011112222', until: null, key: key() },
  },
  invitations: { as: manager, input: { community: HOME } },
  withdrawInvitation: { as: manager, input: { community: HOME, invitation: BOBS_INVITATION, key: key() } },
  acceptInvitation: { as: cai, input: { code: invitationCodeOf(CAIS_INVITATION, TEST_SECRET), key: key() } },
  audit: { as: manager, input: { community: HOME } },
}
