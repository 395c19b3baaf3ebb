import type { bookings as contract } from '../../../shared/contracts/bookings'
import type { ErrorCode } from '../../../shared/contracts/errors'
import { supplyUntil } from '../../../shared/domain/booking-machine'
import { parseSlotId } from '../../../shared/domain/slots'
import type { Booking } from '../../../shared/model/booking'
import { workingTimeOf } from '../../kit/calendar'
import { above } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { checkWords, deskTransition } from './desk-transition'

type Serves = Handlers<typeof contract>

const lapsed =
  (now: number) =>
  ({ status, holdUntil }: Booking): ErrorCode | null => {
    const over = (status === 'pending' || status === 'asking') && (holdUntil ?? 0) <= now
    return over || status === 'expired' ? 'HOLD_EXPIRED' : null
  }

/** Round trips: caller, booking. */
export const confirm: Serves['confirm'] = async (input, call) =>
  deskTransition(input, call, {
    event: 'confirm',
    status: 'pending',
    where: { holdUntil: above(call.now) },
    // The timer looks at once, and knows from the start when to remind of it.
    changes: { remindAt: call.now },
    refusal: lapsed(call.now),
  })

/** Round trips: caller, booking, release. Errors besides those of a transition: CONTENT_REFUSED. */
export const decline: Serves['decline'] = async ({ status, slot, claim, seats, reason, ...input }, call) => {
  await checkWords(reason, input, call)
  const release = { slot, claim, seats }
  return deskTransition(input, call, { event: 'decline', status, reason, release, refusal: lapsed(call.now) })
}

/** Round trips: caller, booking. Errors besides those of a transition: CONTENT_REFUSED, HOLD_EXPIRED. */
export const askMore: Serves['askMore'] = async ({ slot, reason, ...input }, call) => {
  await checkWords(reason, input, call)
  const { start } = parseSlotId(slot)
  return deskTransition(input, call, {
    event: 'askMore',
    status: 'pending',
    reason,
    holdUntil: supplyUntil(call.now, start, await workingTimeOf(input.community, call.now)),
    where: { slot, holdUntil: above(call.now) },
    refusal: lapsed(call.now),
  })
}
