import { drain } from '../../kit/drain'
import { audit, invitationLineOf } from './audit-log'
import { invitations } from './invitations'

const FIELDS = ['community', 'role', 'place', 'until', 'pending'] as const

/** Writes to the audit log who sent which invitation, and who took it back; whom it is for reads nothing here of it. */
export function drainInvitations(now: number, limit: number): Promise<{ drained: number; rows: number }> {
  return drain(
    invitations,
    {
      fields: FIELDS,
      rows: () => [],
      async settle(invitation) {
        await audit.insertAllAbsent(invitation.pending.map((event) => invitationLineOf(invitation, event)))
      },
    },
    now,
    limit,
  )
}
