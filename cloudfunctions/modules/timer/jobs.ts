import { HOUR, MINUTE } from '../../../shared/domain/shanghai'
import { sweep } from '../../kit/ledger/sweep'
import type { Job } from '../../kit/serve-timer'
import { bookingClaimants } from '../bookings/claimants'
import { endBookings, expireHolds } from '../bookings/lapse'
import { makeSlots } from '../bookings/make-slots'
import { slots } from '../bookings/stores'
import { drainInvitations } from '../identity/drain-invitations'
import { drainPeople } from '../identity/drain-people'
import { drainRequests } from '../leaders/drain-requests'
import { indexNames } from '../leaders/index-names'
import { climbRequests, escalateRequests, lapseRequests } from '../leaders/late'
import { turnPosts } from '../leaders/sync-posts'
import { drainBookings } from '../notifications/drain-bookings'
import { sendQueued } from '../notifications/send'
import { tendImports } from '../places/import-job'
import { movePlaces } from '../places/move-job'
import { drainFamily } from '../residents/drain-family'
import { eraseData } from '../residents/erase-data'
import { remindVerifications } from '../residents/remind-verifications'

/** The timer fires every 20 s; what is not finished in one batch goes on in the next. */
const BATCH = 100
const LEASE = 2 * MINUTE
/** Each is some twenty round trips. */
const ERASURES = 10

/** Everything that happens by itself. Holds expire before the drain, so that their message goes out in the same run. */
export const JOBS: readonly Job[] = [
  { name: 'expireHolds', every: 0, lease: LEASE, run: (now) => expireHolds(now, BATCH) },
  { name: 'endBookings', every: 0, lease: LEASE, run: (now) => endBookings(now, BATCH) },
  { name: 'drainBookings', every: 0, lease: LEASE, run: (now) => drainBookings(now, BATCH) },
  { name: 'drainPeople', every: 0, lease: LEASE, run: (now) => drainPeople(now, BATCH) },
  { name: 'drainInvitations', every: 0, lease: LEASE, run: (now) => drainInvitations(now, BATCH) },
  { name: 'escalateRequests', every: 0, lease: LEASE, run: (now) => escalateRequests(now, BATCH) },
  { name: 'climbRequests', every: 0, lease: LEASE, run: (now) => climbRequests(now, BATCH) },
  { name: 'lapseRequests', every: MINUTE, lease: LEASE, run: (now) => lapseRequests(now, BATCH) },
  { name: 'drainRequests', every: 0, lease: LEASE, run: (now) => drainRequests(now, BATCH) },
  { name: 'turnPosts', every: MINUTE, lease: LEASE, run: (now) => turnPosts(now, BATCH) },
  { name: 'indexNames', every: 0, lease: LEASE, run: () => indexNames(BATCH) },
  { name: 'drainFamily', every: 0, lease: LEASE, run: (now) => drainFamily(now, BATCH) },
  // After the drains: what they still told is erased too.
  { name: 'eraseData', every: 0, lease: LEASE, run: (now) => eraseData(now, ERASURES) },
  { name: 'sendQueued', every: 0, lease: LEASE, run: (now) => sendQueued(now, BATCH) },
  { name: 'remindVerifications', every: 12 * HOUR, lease: LEASE, run: remindVerifications },
  { name: 'sweepSlots', every: MINUTE, lease: LEASE, run: (now) => sweep(slots, bookingClaimants, now, BATCH) },
  { name: 'makeSlots', every: 5 * MINUTE, lease: LEASE, run: (now) => makeSlots(now, BATCH) },
  { name: 'movePlaces', every: 0, lease: LEASE, run: movePlaces },
  // Last: a file that ends its reader must not end the others' run.
  { name: 'runImports', every: 0, lease: LEASE, run: tendImports },
]
