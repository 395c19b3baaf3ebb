import { useState } from 'react'
import { bookings } from '../../../../../shared/contracts/bookings'
import { home } from '../../../../../shared/contracts/home'
import type { CloudError } from '../../../cloud/cloud-error'
import { useCommand } from '../../../cloud/use-command'
import type { DeskBooking } from '../parts/desk-booking'

const AFTER_ANSWER = [bookings.desk, bookings.slots, home.firstScreen]

interface Answer {
  /** True once the request is confirmed. */
  confirm: (booking: DeskBooking) => Promise<boolean>
  /** True once the request is declined with that reason. */
  decline: (booking: DeskBooking, reason: string) => Promise<boolean>
  /** The request that is being answered. */
  busy: string | null
  /** The last answer that did not go through. */
  refused: { booking: DeskBooking; error: CloudError } | null
  forget: () => void
}

/** Staff's two answers to a request. Whatever comes of it, the desk then shows what stands now. */
export function useAnswer(community: string): Answer {
  const confirming = useCommand(bookings.confirm, { invalidates: AFTER_ANSWER })
  const declining = useCommand(bookings.decline, { invalidates: AFTER_ANSWER })
  const [last, setLast] = useState<DeskBooking | null>(null)
  const error = confirming.error ?? declining.error

  function begin(booking: DeskBooking) {
    setLast(booking)
    confirming.reset()
    declining.reset()
    return { community, booking: booking.id, rev: booking.rev }
  }

  return {
    confirm: async (booking) => (await confirming.run(begin(booking))) !== undefined,
    decline: async (booking, reason) => {
      const { slot, claim, seats } = booking
      return (await declining.run({ ...begin(booking), slot, claim, seats, reason })) !== undefined
    },
    busy: last && (confirming.busy || declining.busy) ? last.id : null,
    refused: last && error ? { booking: last, error } : null,
    forget: () => {
      confirming.reset()
      declining.reset()
    },
  }
}
