import { Card } from '../../../ui/card'
import type { DeskActs } from '../hooks/use-desk-acts'
import type { DeskBooking } from './desk-booking'
import { MoveButtons } from './move-buttons'
import { RequestFacts } from './request-facts'

export interface DeskBookingsProps {
  bookings: readonly DeskBooking[]
  acts: DeskActs
}

/** On a phone: every booking with what may be done with it. */
export function BookingCards({ bookings, acts }: DeskBookingsProps) {
  return (
    <>
      {bookings.map((booking) => (
        <Card key={booking.id}>
          <RequestFacts booking={booking} />
          <MoveButtons booking={booking} acts={acts} />
        </Card>
      ))}
    </>
  )
}
