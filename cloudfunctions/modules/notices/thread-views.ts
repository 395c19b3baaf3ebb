import type { OutputOf } from '../../../shared/contracts/contract'
import type { notices as contract } from '../../../shared/contracts/notices'
import type { NoticeThread } from '../../../shared/model/notice'

type ThreadView = OutputOf<typeof contract.askMore>['thread']

/** A thread as both its sides see it. */
export function threadOf(thread: NoticeThread): ThreadView {
  const { _id, kind, status, personName, stairwellName, lines, createdAt, rev } = thread
  return {
    id: _id,
    kind,
    status,
    personName,
    stairwellName,
    lines: lines.map(({ at, byName, official, text }) => ({ at, byName, official, text })),
    createdAt,
    rev,
  }
}
