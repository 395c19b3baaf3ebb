import type { bookings as contract } from '../../../shared/contracts/bookings'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { above } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { bookings, giveBack } from './stores'

/** Round trips: caller, booking, release. The client's echo of its claim is checked as part of the condition. */
export const cancel: Handlers<typeof contract>['cancel'] = async (input, { person, now }) => {
  const { booking, status, rev, slot, claim, seats, key } = input
  const held = { slot, claim, seats }
  const answer = await transition(BOOKING_MACHINE, bookings, {
    id: booking,
    rev,
    status,
    event: 'cancel',
    actor: { id: person._id, role: 'person' },
    channel: 'miniprogram',
    key,
    now,
    where: { person: person._id, ...held, start: above(now) },
    changes: { holdUntil: null, remindAt: null },
    release: held,
    explain: (found) => {
      if (found.person !== person._id) return 'BOOKING_UNKNOWN'
      return found.live && found.start <= now ? 'CUTOFF_PASSED' : 'STALE'
    },
    unknown: 'BOOKING_UNKNOWN',
  })
  await giveBack(answer.release, now)
  return { booking, status: answer.status, rev: answer.rev, holdUntil: null }
}
