import type { bookings as contract } from '../../../shared/contracts/bookings'
import { AppError } from '../../../shared/contracts/errors'
import { holdUntil, REOPEN_WITHIN } from '../../../shared/domain/booking-machine'
import { ERASED_NAME } from '../../../shared/domain/erased'
import type { Booking } from '../../../shared/model/booking'
import { workingTimeOf } from '../../kit/calendar'
import { claimIdOf } from '../../kit/ids'
import { claim as claimPlace } from '../../kit/ledger/claim'
import { retire } from '../../kit/ledger/retire'
import type { Handlers } from '../../kit/serve'
import { staleFor } from '../../kit/transition'
import { bookingClaimants } from './claimants'
import { checkWords, deskTransition } from './desk-transition'
import { remindOfHold } from './request'
import { bookings, slots } from './stores'

/**
 * Takes a decline back: the place first, under a claim of its own, then the booking that wants it.
 * Round trips: caller, booking, slot, claim, booking; caller, booking, booking for a repeat. Errors besides those of a
 * transition and of a claim: CONTENT_REFUSED, SLOT_PAST, TOO_LATE_TO_REOPEN, THEIRS_ALREADY.
 */
export const reopen: Handlers<typeof contract>['reopen'] = async ({ reason, ...input }, call) => {
  const { community, booking, rev, key } = input
  const { now } = call
  const found = await bookings.get(booking)
  if (found?.community !== community) throw new AppError('BOOKING_UNKNOWN')
  const move = { event: 'reopen', status: 'declined', reason } as const
  // Its own repeat, or a key of something else: the transition tells, and can move nothing.
  if (found.history.some((past) => past.key === key)) return deskTransition(input, call, move)
  assertReopenable(found, rev, now)
  await checkWords(reason, input, call)

  const { slot, start, seats, person } = found
  const deadline = holdUntil(now, start, await workingTimeOf(community, now))
  const own = { id: claimIdOf(booking, rev + 1), by: person, seats }
  const made = await claimAgain(slot, own, now)
  try {
    return await deskTransition(input, call, {
      ...move,
      changes: { claim: own.id, remindAt: remindOfHold(deadline, start, now) },
      holdUntil: deadline,
    })
  } catch (error) {
    // Refused, so this call did not reopen it; a colleague's may have, on this very claim. After any other error the sweeper decides.
    if (made && error instanceof AppError) await retire(slots, bookingClaimants, slot, own, now)
    throw error
  }
}

/** Errors: STALE, NOT_NOW, TOO_LATE_TO_REOPEN, SLOT_PAST, PERSON_UNKNOWN. */
function assertReopenable(found: Booking, rev: number, now: number): void {
  if (found.status !== 'declined' || found.rev !== rev) throw staleFor(found, rev)
  const declined = found.history.findLast(({ event }) => event === 'decline')
  if ((declined?.at ?? 0) < now - REOPEN_WITHIN) throw new AppError('TOO_LATE_TO_REOPEN')
  if (found.start <= now) throw new AppError('SLOT_PAST')
  if (found.personName === ERASED_NAME) throw new AppError('PERSON_UNKNOWN')
}

/** Claims the place as the slot stands now: true if this call did. Two round trips. Errors: those of a claim, THEIRS_ALREADY. */
async function claimAgain(slot: string, own: { id: string; by: string; seats: number }, now: number): Promise<boolean> {
  const there = await slots.get(slot)
  if (!there) throw new AppError('SLOT_UNKNOWN')
  try {
    const { made } = await claimPlace(slots, bookingClaimants, { ...own, ledger: slot, version: there.version }, now)
    return made
  } catch (error) {
    throw error instanceof AppError && error.code === 'ALREADY_YOURS' ? new AppError('THEIRS_ALREADY') : error
  }
}
