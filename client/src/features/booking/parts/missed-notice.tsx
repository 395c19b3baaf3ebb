import type { bookings } from '../../../../../shared/contracts/bookings'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import { now } from '../../../cloud/server-clock'
import { NoticeBar } from '../../../ui/notice-bar'
import { missedWords } from './missed-words'

/** How many visits were missed of late, what follows, and how to appeal. Nothing where none was. */
export function MissedNotice({ missed }: { missed: OutputOf<typeof bookings.mine>['missed'] }) {
  const words = missedWords(missed, now())
  return words === null ? null : <NoticeBar kind="warning">{words}</NoticeBar>
}
