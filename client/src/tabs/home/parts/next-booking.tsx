import { BookingCard, type BookingSummary } from '../../../parts/booking-card'
import { open } from '../../../parts/routes'
import { Section } from '../../../ui/section'

/** My soonest booking and what happens next. */
export function NextBooking({ booking }: { booking: BookingSummary }) {
  return (
    <Section title="我最近的预约" more={{ label: '全部', onPress: () => open('myBookings') }}>
      <BookingCard booking={booking} />
    </Section>
  )
}
