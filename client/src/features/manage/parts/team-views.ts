import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { identity } from '../../../../../shared/contracts/identity'

export type Member = OutputOf<typeof identity.team>['members'][number]
export type Power = Member['grants'][number]
export type Invitation = OutputOf<typeof identity.invitations>['invitations'][number]
export type AuditLine = OutputOf<typeof identity.audit>['lines'][number]
