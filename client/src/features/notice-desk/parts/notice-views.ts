import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { notices } from '../../../../../shared/contracts/notices'

/** A notice as those who answer for its place see it: a line of a list, and the whole. */
export type WrittenLine = OutputOf<typeof notices.written>['notices'][number]
export type WrittenNotice = OutputOf<typeof notices.writtenOne>['notice']
export type ReachingLine = OutputOf<typeof notices.reaching>['notices'][number]
export type Board = OutputOf<typeof notices.board>
export type ReachCount = Board['total']
export type Household = OutputOf<typeof notices.visitList>['households'][number]
export type Thread = OutputOf<typeof notices.threads>['threads'][number]
