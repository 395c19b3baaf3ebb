import type { OutputOf } from '../../../../../shared/contracts/contract'
import { notices } from '../../../../../shared/contracts/notices'
import { useAction } from '../../../cloud/use-action'

type One = OutputOf<typeof notices.one>
export type NoticeView = One['notice']
export type Thread = One['threads'][number]

/** A message that a question was answered leads here at once. */
const FRESH_MS = 1_000

/** One notice whole, with my questions and objections. */
export const useNotice = (notice: string) =>
  useAction(notices.one, { notice }, { enabled: notice !== '', staleTime: FRESH_MS })
