import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useBooking } from '../../hooks/use-booking'
import { RequestForm } from '../../parts/request-form'
import { RescheduleForm } from '../../parts/reschedule-form'

function Reschedule({ booking }: { booking: string }) {
  const query = useBooking(booking)
  if (query.data) return <RescheduleForm booking={query.data} />
  return (
    <Page title="改时间">
      <Resource query={query}>{() => null}</Resource>
    </Page>
  )
}

/** Choosing a time: for a service (`item`), or another one for a booking of mine (`booking`). */
function Slots() {
  const { item, booking } = useParams('item', 'booking')
  return booking === '' ? <RequestForm item={item} /> : <Reschedule booking={booking} />
}

export default Slots
