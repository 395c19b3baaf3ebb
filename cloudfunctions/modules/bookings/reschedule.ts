import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { BOOKING_MACHINE, holdUntil } from '../../../shared/domain/booking-machine'
import { parseSlotId } from '../../../shared/domain/slots'
import { workingTimeOf } from '../../kit/calendar'
import { claimIdOf, sortKey } from '../../kit/ids'
import { claim as claimPlace } from '../../kit/ledger/claim'
import { retire } from '../../kit/ledger/retire'
import type { Handlers } from '../../kit/serve'
import { transition } from '../../kit/transition'
import { bookingClaimants } from './claimants'
import { assertBookable, remindOfHold } from './request'
import { bookings, giveBack, slots } from './stores'

/**
 * The new place first, then the booking moves, then the old place goes back: never both lost.
 * Round trips: caller, claim, booking, release; two where it is too late: caller, booking. A repeat is told success then too.
 */
export const reschedule: Handlers<typeof contract>['reschedule'] = async (input, { person, now }) => {
  const { booking, status, rev, slot, claim, seats, to, version, key } = input
  const [before, after] = [parseSlotId(slot), parseSlotId(to)]
  if (slot === to) throw new AppError('SAME_SLOT')
  if (before.item !== after.item) throw new AppError('SLOT_UNKNOWN')
  const own = { id: claimIdOf(booking, rev + 1), by: person._id, seats }
  try {
    if (before.start <= now) throw new AppError('CUTOFF_PASSED')
    assertBookable(after.start, now)
  } catch (refusal) {
    const found = await bookings.get(booking)
    const done = found?.history.find((past) => past.key === key && past.by === person._id)
    if (!found?.live || !done || found.claim !== own.id || found.slot !== to) throw refusal
    return { booking, status: done.to, rev: done.rev, holdUntil: found.holdUntil, slot: to, claim: own.id }
  }

  const deadline = holdUntil(now, after.start, await workingTimeOf(after.community, now))
  const answer = await claimPlace(slots, bookingClaimants, { ...own, ledger: to, version }, now)

  const { window, start, end } = after
  const moved = { slot: to, claim: own.id, window, start, end, sort: sortKey(start, booking) }
  const promised = { holdUntil: deadline, remindAt: remindOfHold(deadline, start, now) }
  const held = { slot, claim, seats }
  try {
    const done = await transition(BOOKING_MACHINE, bookings, {
      id: booking,
      rev,
      status,
      event: 'reschedule',
      actor: { id: person._id, role: 'person' },
      channel: 'miniprogram',
      key,
      now,
      where: { person: person._id, ...held },
      changes: { ...moved, ...promised },
      release: held,
      explain: (found) => (found.person === person._id ? 'STALE' : 'BOOKING_UNKNOWN'),
      unknown: 'BOOKING_UNKNOWN',
    })
    const { found } = done
    if (found && !(found.live && found.slot === to && found.claim === own.id)) throw new AppError('KEY_USED')
    await giveBack(done.release, now)
    return {
      booking,
      status: done.status,
      rev: done.rev,
      holdUntil: found ? found.holdUntil : deadline,
      slot: to,
      claim: own.id,
    }
  } catch (error) {
    // Refused, so this call did not move the booking; a call beside it may have, or may be about to, on this claim.
    // After any other error nobody knows, and the sweeper decides.
    if (answer.made && error instanceof AppError) await retire(slots, bookingClaimants, to, own, now)
    throw error
  }
}
