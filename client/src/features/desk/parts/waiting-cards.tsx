import { Card } from '../../../ui/card'
import { AnswerButtons } from './answer-buttons'
import type { DeskBooking } from './desk-booking'
import { RequestFacts } from './request-facts'

export interface WaitingProps {
  bookings: readonly DeskBooking[]
  /** Id of the request that is being answered. */
  busy: string | null
  onConfirm: (booking: DeskBooking) => void
  onDecline: (booking: DeskBooking) => void
}

/** On a phone: every request with its two answers. */
export function WaitingCards({ bookings, busy, onConfirm, onDecline }: WaitingProps) {
  return (
    <>
      {bookings.map((booking) => (
        <Card key={booking.id}>
          <RequestFacts booking={booking} />
          <AnswerButtons
            booking={booking}
            busy={busy === booking.id}
            onConfirm={() => onConfirm(booking)}
            onDecline={() => onDecline(booking)}
          />
        </Card>
      ))}
    </>
  )
}
