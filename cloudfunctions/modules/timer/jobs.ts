import { MINUTE } from '../../../shared/domain/shanghai'
import { sweep } from '../../kit/ledger/sweep'
import type { Job } from '../../kit/serve-timer'
import { bookingClaimants } from '../bookings/claimants'
import { endBookings, expireHolds } from '../bookings/lapse'
import { makeSlots } from '../bookings/make-slots'
import { slots } from '../bookings/stores'
import { drainBookings } from '../notifications/drain-bookings'
import { sendQueued } from '../notifications/send'

/** The timer fires every 20 s; what is not finished in one batch goes on in the next. */
const BATCH = 100
const LEASE = 2 * MINUTE

/** Everything that happens by itself. Holds expire before the drain, so that their message goes out in the same run. */
export const JOBS: readonly Job[] = [
  { name: 'expireHolds', every: 0, lease: LEASE, run: (now) => expireHolds(now, BATCH) },
  { name: 'endBookings', every: 0, lease: LEASE, run: (now) => endBookings(now, BATCH) },
  { name: 'drainBookings', every: 0, lease: LEASE, run: (now) => drainBookings(now, BATCH) },
  { name: 'sendQueued', every: 0, lease: LEASE, run: (now) => sendQueued(now, BATCH) },
  { name: 'sweepSlots', every: MINUTE, lease: LEASE, run: (now) => sweep(slots, bookingClaimants, now, BATCH) },
  { name: 'makeSlots', every: 5 * MINUTE, lease: LEASE, run: (now) => makeSlots(now, BATCH) },
]
