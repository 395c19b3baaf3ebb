import { useMinute } from '../../../parts/use-minute'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useAnswer } from '../hooks/use-answer'
import { useWaiting } from '../hooks/use-waiting'
import { useWide } from '../hooks/use-wide'
import { askReason } from './decline-sheet'
import type { DeskBooking } from './desk-booking'
import { Trouble } from './trouble'
import { WaitingCards } from './waiting-cards'
import { WaitingColumns } from './waiting-columns'

/** The contract gives at most so many at once. */
const MOST = 50

const waitingWords = (count: number) =>
  count < MOST ? `${count} 条等确认，最急的在最前面` : `最急的 ${MOST} 条，答复后会接着出现`

const EMPTY = <Empty icon="desk" title="都答复完了" hint="有新的预约，会出现在这里，首页也会有数字。" />

/** Requests that wait for an answer, the most urgent first. */
export function Waiting({ community }: { community: string }) {
  const query = useWaiting(community)
  const answer = useAnswer(community)
  const wide = useWide()
  useMinute()
  usePullToRefresh(query.refetch)

  async function confirm(booking: DeskBooking): Promise<void> {
    if (await answer.confirm(booking)) toast(`已确认，会告诉${booking.person.name}`)
  }

  async function decline(booking: DeskBooking): Promise<void> {
    const reason = await askReason(booking)
    if (reason === null) return
    if (await answer.decline(booking, reason)) toast(`已答复，会把原因告诉${booking.person.name}`)
  }

  const Shown = wide ? WaitingColumns : WaitingCards
  return (
    <>
      <Trouble answer={answer} />
      <Resource query={query} isEmpty={({ bookings }) => bookings.length === 0} empty={EMPTY}>
        {({ bookings }) => (
          <>
            <Words tone="soft">{waitingWords(bookings.length)}</Words>
            <Shown bookings={bookings} busy={answer.busy} onConfirm={confirm} onDecline={decline} />
          </>
        )}
      </Resource>
    </>
  )
}
