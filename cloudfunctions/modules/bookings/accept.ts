import type { bookings as contract } from '../../../shared/contracts/bookings'
import { BOOKING_MACHINE, holdUntil } from '../../../shared/domain/booking-machine'
import { parseSlotId } from '../../../shared/domain/slots'
import { workingTimeOf } from '../../kit/calendar'
import { sortKey } from '../../kit/ids'
import { above } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { remindOfHold } from './request'
import { bookings } from './stores'

/**
 * Takes the place that was offered; from then on it is a booking like any other, which staff confirm in time.
 * Round trips: caller, booking. Errors besides those of a transition: OFFER_OVER.
 */
export const accept: Handlers<typeof contract>['accept'] = async (input, { person, now }) => {
  const { booking, rev, slot, claim, seats, key } = input
  const { community, start } = parseSlotId(slot)
  const deadline = holdUntil(now, start, await workingTimeOf(community, now))
  const answer = await transition(BOOKING_MACHINE, bookings, {
    id: booking,
    rev,
    status: 'offered',
    event: 'accept',
    actor: { id: person._id, role: 'person' },
    channel: 'miniprogram',
    key,
    now,
    where: { person: person._id, slot, claim, seats, holdUntil: above(now) },
    changes: { holdUntil: deadline, remindAt: remindOfHold(deadline, start, now), sort: sortKey(start, booking) },
    explain: (found) => {
      if (found.person !== person._id) return 'BOOKING_UNKNOWN'
      const lapsed = found.status === 'offered' && (found.holdUntil ?? 0) <= now
      return lapsed || found.history.at(-1)?.event === 'lapse' ? 'OFFER_OVER' : 'STALE'
    },
    unknown: 'BOOKING_UNKNOWN',
  })
  const { found } = answer
  return { booking, status: answer.status, rev: answer.rev, holdUntil: found ? found.holdUntil : deadline }
}
