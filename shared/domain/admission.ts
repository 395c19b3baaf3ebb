import type { ProposalStatus } from './proposal-machine'

/** Who of the desk there is: ids of those who hold each role now. */
export interface Desk {
  staff: readonly string[]
  managers: readonly string[]
}

/** What stands in the way of a proposal where a community has too few people; null: nothing. */
export type Missing = 'checker' | 'admitter' | null

/** What a page says of it. */
export const MISSING_WORDS: Record<Exclude<Missing, null>, string> = {
  checker: '还缺一位能核对的人：核对要由提出人以外的工作人员或管理员来做。请先在“工作队伍”里邀请一位。',
  admitter: '还缺一位能审定的管理员：核对的人不能再审定。请由工作人员核对，或再授予一位管理员。',
}

/**
 * Whether the people of a community can bring a proposal to its end: checked by one who did not propose it, admitted by a
 * manager who did not check it; the proposer may admit. One person alone never can.
 */
export function missingFor(
  { by, checkedBy, status }: { by: string; checkedBy: string | null; status: ProposalStatus },
  { staff, managers }: Desk,
): Missing {
  const admits = (checker: string) => managers.some((manager) => manager !== checker)
  if (status === 'admitting') return admits(checkedBy ?? '') ? null : 'admitter'
  if (status !== 'draft' && status !== 'checking') return null
  const checkers = [...new Set([...staff, ...managers])].filter((person) => person !== by)
  if (checkers.length === 0) return 'checker'
  return checkers.some(admits) ? null : 'admitter'
}
