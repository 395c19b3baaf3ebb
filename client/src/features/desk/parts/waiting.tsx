import { useMinute } from '../../../parts/use-minute'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import { Words } from '../../../ui/words'
import { useDeskActs } from '../hooks/use-desk-acts'
import { useWaiting } from '../hooks/use-waiting'
import { useWide } from '../hooks/use-wide'
import { BookingCards } from './booking-cards'
import { BookingColumns } from './booking-columns'
import { Trouble } from './trouble'

/** The contract gives at most so many at once. */
const MOST = 50

const waitingWords = (count: number) =>
  count < MOST ? `${count} 条等确认，最急的在最前面` : `最急的 ${MOST} 条，答复后会接着出现`

const EMPTY = <Empty icon="desk" title="都答复完了" hint="有新的预约，会出现在这里，首页也会有数字。" />

/** Requests that wait for an answer, the most urgent first. */
export function Waiting({ community }: { community: string }) {
  const query = useWaiting(community)
  const acts = useDeskActs(community)
  const wide = useWide()
  useMinute()
  usePullToRefresh(query.refetch)

  const Shown = wide ? BookingColumns : BookingCards
  return (
    <>
      <Trouble acts={acts} />
      <Resource query={query} isEmpty={({ bookings }) => bookings.length === 0} empty={EMPTY}>
        {({ bookings }) => (
          <>
            <Words tone="soft">{waitingWords(bookings.length)}</Words>
            <Shown bookings={bookings} acts={acts} />
          </>
        )}
      </Resource>
    </>
  )
}
