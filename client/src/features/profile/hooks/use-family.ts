import type { OutputOf } from '../../../../../shared/contracts/contract'
import { residents } from '../../../../../shared/contracts/residents'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'

export type FamilyMember = OutputOf<typeof residents.family>['members'][number]

const AFTER = { invalidates: [residents.family] }

/** Whom I act for, who acts for me, and who asks. */
export const useFamily = () => useAction(residents.family, {})
export const useAddMember = () => useCommand(residents.addMember, AFTER)
/** My own word: whether somebody may act for me. */
export const useAnswerMember = () => useCommand(residents.answerMember, AFTER)
export const useEndMember = () => useCommand(residents.endMember, AFTER)
