import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useBooking } from '../../hooks/use-booking'
import { BookingActions } from '../../parts/booking-actions'
import { BookingView } from '../../parts/booking-view'

/** One of my bookings: where it stands, what is next, and what I may do. */
function Detail() {
  const { booking } = useParams('booking')
  const query = useBooking(booking)
  return (
    <Page title="预约详情" action={query.data && <BookingActions booking={query.data} />}>
      <Resource query={query}>{(data) => <BookingView booking={data} />}</Resource>
    </Page>
  )
}

export default Detail
