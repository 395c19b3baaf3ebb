import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { leaders } from '../../../../../shared/contracts/leaders'

/** A request as whoever handles it sees it. */
export type HandledRequest = OutputOf<typeof leaders.receivedOne>['request']
