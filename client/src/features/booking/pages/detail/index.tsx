import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useBooking } from '../../hooks/use-booking'
import { BookingActions } from '../../parts/booking-actions'
import { BookingView } from '../../parts/booking-view'

/** Asking again would not find it: an old link, or somebody else's. */
const NOT_MINE = (
  <Empty
    icon="calendar"
    title="没有找到这条预约"
    hint="它可能不是用您这个微信约的。"
    action={{ label: '看我的预约', onPress: () => open('myBookings') }}
  />
)

/** One of my bookings: where it stands, what is next, and what I may do. */
function Detail() {
  const { booking } = useParams('booking')
  const query = useBooking(booking)
  return (
    <Page title="预约详情" action={query.data && <BookingActions booking={query.data} />}>
      {query.error?.code === 'BOOKING_UNKNOWN' ? (
        NOT_MINE
      ) : (
        <Resource query={query}>{(data) => <BookingView booking={data} />}</Resource>
      )}
    </Page>
  )
}

export default Detail
