import { BookingCard } from '../../../parts/booking-card'
import { open } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { useMyBookings } from '../hooks/use-my-bookings'
import { MissedNotice } from './missed-notice'

const EMPTY = {
  live: (
    <Empty
      icon="calendar"
      title="现在没有要办的预约"
      hint="约好时间再来，不用排队。"
      action={{ label: '去约服务', onPress: () => open('services') }}
    />
  ),
  past: <Empty icon="calendar" title="还没有以前的预约" hint="办完或取消的预约会留在这里。" />,
}

/** My bookings of one kind, to the end. */
export function MyList({ view }: { view: 'live' | 'past' }) {
  const query = useMyBookings(view)
  usePullToRefresh(query.refetch)
  const missed = query.data?.pages[0]?.missed
  return (
    <>
      {missed && <MissedNotice missed={missed} />}
      <Resource query={query} isEmpty={({ pages }) => pages[0]?.bookings.length === 0} empty={EMPTY[view]}>
        {({ pages }) => (
          <>
            {pages
              .flatMap(({ bookings }) => bookings)
              .map((booking) => (
                <BookingCard key={booking.id} booking={booking} />
              ))}
            <LoadMore query={query} end="全部都在这里了" />
          </>
        )}
      </Resource>
    </>
  )
}
