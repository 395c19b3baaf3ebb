import type { bookings as contract } from '../../../shared/contracts/bookings'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { parseSlotId } from '../../../shared/domain/slots'
import { sortKey } from '../../kit/ids'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { bookings, leaveLine } from './stores'

/**
 * Waits no longer, or wants the offered place no more. The booking first: whoever makes offers goes by its status, and an
 * offer that comes about meanwhile is given back.
 * Round trips: caller, booking, line; one more for an offer's claim.
 */
export const pass: Handlers<typeof contract>['pass'] = async (input, { person, now }) => {
  const { booking, status, rev, slot, claim, seats, key } = input
  const held = { slot, claim, seats }
  const answer = await transition(BOOKING_MACHINE, bookings, {
    id: booking,
    rev,
    status,
    event: 'pass',
    actor: { id: person._id, role: 'person' },
    channel: 'miniprogram',
    key,
    now,
    where: { person: person._id, ...held },
    changes: { holdUntil: null, remindAt: null, sort: sortKey(parseSlotId(slot).start, booking) },
    release: held,
    explain: (found) => (found.person === person._id ? 'STALE' : 'BOOKING_UNKNOWN'),
    unknown: 'BOOKING_UNKNOWN',
  })
  await leaveLine(booking, answer.release, now)
  return { booking, status: answer.status, rev: answer.rev, holdUntil: null }
}
