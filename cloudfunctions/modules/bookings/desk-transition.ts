import { AppError, type ErrorCode } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE, type BookingEvent, type BookingStatus } from '../../../shared/domain/booking-machine'
import type { Booking, OutboxEvent } from '../../../shared/model/booking'
import { checkText } from '../../kit/check-text'
import type { Where } from '../../kit/collection'
import { deskRole } from '../../kit/people'
import type { Call } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { handUpText } from '../content/hand-in'
import { bookings, giveBack } from './stores'

/** What every command of the desk says. */
export interface DeskCommand {
  community: string
  booking: string
  rev: number
  key: string
}

interface Move {
  event: BookingEvent
  /** The one that staff saw. */
  status: BookingStatus
  reason?: string
  /** Conditions besides the community. */
  where?: Where<Booking>
  changes?: { claim?: string; remindAt?: number | null }
  /** Until when somebody has to answer from now on; null if nobody has. */
  holdUntil?: number | null
  release?: OutboxEvent['release']
  /** Names the refusal where a condition did not hold; null leaves it at STALE. */
  refusal?: (found: Booking) => ErrorCode | null
}

/**
 * One step that somebody at the desk takes with a booking of their community, and where it stands then.
 * Round trips: booking; one more if it gave a place back. Errors: BOOKING_UNKNOWN, those of `refusal` and of a transition.
 */
export async function deskTransition(command: DeskCommand, call: Call, move: Move) {
  const { community, booking, rev, key } = command
  const { person, now } = call
  const { event, status, reason, where, changes, holdUntil = null, release = null, refusal } = move
  // Who is both acts as staff, except where only a manager may.
  const role = event === 'excuse' ? 'manager' : deskRole(person, community, now)
  const answer = await transition(BOOKING_MACHINE, bookings, {
    ...{ id: booking, rev, status, event, key, now, release, channel: 'miniprogram' as const },
    ...(reason ? { reason } : {}),
    actor: { id: person._id, role },
    where: { community, ...where, ...(release ?? {}) },
    changes: { remindAt: null, ...changes, holdUntil },
    explain: (found) => (found.community === community ? (refusal?.(found) ?? 'STALE') : 'BOOKING_UNKNOWN'),
    unknown: 'BOOKING_UNKNOWN',
  })
  await giveBack(answer.release, now)
  const held = answer.found ? answer.found.holdUntil : holdUntil
  return { booking, status: answer.status, rev: answer.rev, holdUntil: held }
}

/** Has WeChat look at what staff write to a resident; a person looks too, if it says so. Errors: CONTENT_REFUSED. */
export async function checkWords(
  text: string,
  { booking, community }: Pick<DeskCommand, 'booking' | 'community'>,
  { person, openid, now }: Call,
): Promise<void> {
  const verdict = await checkText(text, 'comment', openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  if (verdict !== 'review') return
  const said = { subject: 'booking', about: booking, part: 'reason', text, community } as const
  await handUpText({ ...said, by: person._id, byName: person.name, now })
}
