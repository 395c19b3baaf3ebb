import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError, type ErrorCode } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import type { Booking } from '../../../shared/model/booking'
import { checkText } from '../../kit/check-text'
import { above } from '../../kit/operators'
import { deskRole } from '../../kit/people'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { handUpText } from '../content/hand-in'
import { bookings, giveBack } from './stores'

type Serves = Handlers<typeof contract>

const explain =
  (community: string, now: number) =>
  (found: Booking): ErrorCode => {
    if (found.community !== community) return 'BOOKING_UNKNOWN'
    const lapsed = found.status === 'expired' || (found.status === 'pending' && (found.holdUntil ?? 0) <= now)
    return lapsed ? 'HOLD_EXPIRED' : 'STALE'
  }

/** Round trips: caller, booking. */
export const confirm: Serves['confirm'] = async ({ community, booking, rev, key }, { person, now }) => {
  const answer = await transition(BOOKING_MACHINE, bookings, {
    id: booking,
    rev,
    status: 'pending',
    event: 'confirm',
    actor: { id: person._id, role: deskRole(person, community, now) },
    channel: 'miniprogram',
    key,
    now,
    where: { community, holdUntil: above(now) },
    // The timer looks at once, and knows from the start when to remind of it.
    changes: { holdUntil: null, remindAt: now },
    explain: explain(community, now),
    unknown: 'BOOKING_UNKNOWN',
  })
  return { booking, status: answer.status, rev: answer.rev, holdUntil: null }
}

/** Round trips: caller, booking, release. Errors besides those of a transition: CONTENT_REFUSED. */
export const decline: Serves['decline'] = async (input, { person, openid, now }) => {
  const { community, booking, rev, slot, claim, seats, reason, key } = input
  const verdict = await checkText(reason, 'comment', openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  if (verdict === 'review') {
    const said = { subject: 'booking', about: booking, part: 'reason', text: reason, community } as const
    await handUpText({ ...said, by: person._id, byName: person.name, now })
  }
  const held = { slot, claim, seats }
  const answer = await transition(BOOKING_MACHINE, bookings, {
    id: booking,
    rev,
    status: 'pending',
    event: 'decline',
    actor: { id: person._id, role: deskRole(person, community, now) },
    channel: 'miniprogram',
    key,
    now,
    reason,
    where: { community, ...held },
    changes: { holdUntil: null, remindAt: null },
    release: held,
    explain: explain(community, now),
    unknown: 'BOOKING_UNKNOWN',
  })
  await giveBack(answer.release, now)
  return { booking, status: answer.status, rev: answer.rev, holdUntil: null }
}
