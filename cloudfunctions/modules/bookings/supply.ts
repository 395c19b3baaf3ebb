import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE, holdUntil } from '../../../shared/domain/booking-machine'
import { parseSlotId } from '../../../shared/domain/slots'
import { workingTimeOf } from '../../kit/calendar'
import { checkText } from '../../kit/check-text'
import { above } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { handUpText } from '../content/hand-in'
import { remindOfHold } from './request'
import { bookings } from './stores'

/** All that one has written to one booking. */
const LONGEST = 1000

/**
 * Appends to the note that the caller saw, and waits for the community again. Round trips: caller, booking; one more
 * where a person must read it. Errors besides those of a transition: CONTENT_REFUSED, NOTE_FULL, SUPPLY_TOO_LATE.
 */
export const supply: Handlers<typeof contract>['supply'] = async (input, { person, openid, now }) => {
  const { booking, rev, slot, note, text, key } = input
  const { start, community } = parseSlotId(slot)
  const whole = note === '' ? text : `${note}\n补充：${text}`
  if (whole.length > LONGEST) throw new AppError('NOTE_FULL')
  const verdict = await checkText(whole, 'comment', openid)
  if (verdict === 'risky') throw new AppError('CONTENT_REFUSED')
  const said = { subject: 'booking', about: booking, part: '', text: whole, community } as const
  const review = verdict === 'review' && (await handUpText({ ...said, by: person._id, byName: person.name, now }))

  const deadline = holdUntil(now, start, await workingTimeOf(community, now))
  const answer = await transition(BOOKING_MACHINE, bookings, {
    ...{ id: booking, rev, status: 'asking', event: 'supply', key, now, channel: 'miniprogram' },
    actor: { id: person._id, role: 'person' },
    where: { person: person._id, slot, note, holdUntil: above(now) },
    changes: {
      note: whole,
      noteNeedsReview: review,
      holdUntil: deadline,
      remindAt: remindOfHold(deadline, start, now),
    },
    explain: ({ person: whose, status, holdUntil }) => {
      if (whose !== person._id) return 'BOOKING_UNKNOWN'
      const over = status === 'expired' || (status === 'asking' && (holdUntil ?? 0) <= now)
      return over ? 'SUPPLY_TOO_LATE' : 'STALE'
    },
    unknown: 'BOOKING_UNKNOWN',
  })
  return { booking, status: answer.status, rev: answer.rev, holdUntil: answer.found?.holdUntil ?? deadline }
}
