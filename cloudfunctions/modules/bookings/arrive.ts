import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { ARRIVE_BEFORE, BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
import { dayOf } from '../../../shared/domain/shanghai'
import { parseSlotId } from '../../../shared/domain/slots'
import { atMost } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { spendTry } from '../identity/tries'
import { arrivalCodeOf } from './arrival-code'
import { bookings } from './stores'

type Serves = Handlers<typeof contract>

/** What the hall shows today. Round trips: caller. */
export const arrivalCode: Serves['arrivalCode'] = async ({ community }, { now }) => {
  const day = dayOf(now)
  return { day, code: arrivalCodeOf(community, day) }
}

/**
 * The person checks in with the hall's code, as long as they have tries left. Round trips: caller, try, booking; one more
 * at the first try. Errors besides those of a transition: TOO_MANY_TRIES, ARRIVE_CODE_WRONG, TOO_EARLY.
 */
export const arrive: Serves['arrive'] = async ({ booking, rev, slot, code, key }, { person, now }) => {
  const { community, start } = parseSlotId(slot)
  await spendTry('arrive', person._id, now)
  // The day on which it begins: what was said without a network may come after midnight.
  if (code !== arrivalCodeOf(community, dayOf(start))) throw new AppError('ARRIVE_CODE_WRONG')
  const answer = await transition(BOOKING_MACHINE, bookings, {
    ...{ id: booking, rev, status: 'confirmed', event: 'checkIn', key, now, channel: 'miniprogram' },
    actor: { id: person._id, role: 'person' },
    where: { person: person._id, slot, start: atMost(now + ARRIVE_BEFORE) },
    changes: { holdUntil: null, remindAt: null },
    explain: (found) => {
      if (found.person !== person._id) return 'BOOKING_UNKNOWN'
      return found.live && found.start > now + ARRIVE_BEFORE ? 'TOO_EARLY' : 'STALE'
    },
    unknown: 'BOOKING_UNKNOWN',
  })
  return { booking, status: answer.status, rev: answer.rev, holdUntil: null }
}
