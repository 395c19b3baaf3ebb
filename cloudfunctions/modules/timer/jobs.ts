import { HOUR, MINUTE } from '../../../shared/domain/shanghai'
import { sweep } from '../../kit/ledger/sweep'
import type { Job } from '../../kit/serve-timer'
import { bookingClaimants } from '../bookings/claimants'
import { endBookings, expireHolds, lapseWaits } from '../bookings/lapse'
import { makeSlots } from '../bookings/make-slots'
import { offerPlaces } from '../bookings/offer-places'
import { remindBookings } from '../bookings/remind'
import { slots } from '../bookings/stores'
import { applySchedules } from '../catalogue/apply-schedule'
import { drainItems } from '../catalogue/drain-items'
import { drainProposals } from '../catalogue/drain-proposals'
import { indexItems } from '../catalogue/index-items'
import { drainChecks } from '../content/drain-checks'
import { timeOutChecks } from '../content/time-out'
import { drainInvitations } from '../identity/drain-invitations'
import { drainPeople } from '../identity/drain-people'
import { drainRequests } from '../leaders/drain-requests'
import { indexNames } from '../leaders/index-names'
import { climbRequests, escalateRequests, lapseRequests } from '../leaders/late'
import { remindRequests } from '../leaders/remind'
import { turnPosts } from '../leaders/sync-posts'
import { drainNotices } from '../notices/drain-notices'
import { drainThreads } from '../notices/drain-threads'
import { fanOut } from '../notices/fan-out'
import { expireNotices, publishScheduled } from '../notices/late'
import { archiveMessages } from '../notifications/archive'
import { sendDigests } from '../notifications/digest'
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
  // What has just come free is offered in the same run, and told in it.
  { name: 'lapseWaits', every: 0, lease: LEASE, run: (now) => lapseWaits(now, BATCH) },
  { name: 'offerPlaces', every: 0, lease: LEASE, run: (now) => offerPlaces(now, BATCH) },
  { name: 'drainBookings', every: 0, lease: LEASE, run: (now, until) => drainBookings(now, BATCH, until) },
  { name: 'drainPeople', every: 0, lease: LEASE, run: (now, until) => drainPeople(now, BATCH, until) },
  { name: 'drainInvitations', every: 0, lease: LEASE, run: (now) => drainInvitations(now, BATCH) },
  { name: 'escalateRequests', every: 0, lease: LEASE, run: (now) => escalateRequests(now, BATCH) },
  { name: 'climbRequests', every: 0, lease: LEASE, run: (now) => climbRequests(now, BATCH) },
  { name: 'lapseRequests', every: MINUTE, lease: LEASE, run: (now) => lapseRequests(now, BATCH) },
  { name: 'drainRequests', every: 0, lease: LEASE, run: (now, until) => drainRequests(now, BATCH, until) },
  { name: 'turnPosts', every: MINUTE, lease: LEASE, run: (now) => turnPosts(now, BATCH) },
  { name: 'indexNames', every: 0, lease: LEASE, run: () => indexNames(BATCH) },
  { name: 'indexItems', every: 0, lease: LEASE, run: () => indexItems(BATCH) },
  { name: 'drainProposals', every: 0, lease: LEASE, run: (now, until) => drainProposals(now, BATCH, until) },
  { name: 'drainItems', every: 0, lease: LEASE, run: (now, until) => drainItems(now, BATCH, until) },
  { name: 'drainFamily', every: 0, lease: LEASE, run: (now, until) => drainFamily(now, BATCH, until) },
  { name: 'publishScheduled', every: 0, lease: LEASE, run: (now) => publishScheduled(now, BATCH) },
  { name: 'expireNotices', every: 0, lease: LEASE, run: (now) => expireNotices(now, BATCH) },
  { name: 'drainNotices', every: 0, lease: LEASE, run: (now, until) => drainNotices(now, BATCH, until) },
  { name: 'drainThreads', every: 0, lease: LEASE, run: (now, until) => drainThreads(now, BATCH, until) },
  { name: 'timeOutChecks', every: 0, lease: LEASE, run: (now, until) => timeOutChecks(now, BATCH, until) },
  { name: 'drainChecks', every: 0, lease: LEASE, run: (now, until) => drainChecks(now, BATCH, until) },
  { name: 'remindBookings', every: 0, lease: LEASE, run: (now, until) => remindBookings(now, BATCH, until) },
  { name: 'remindRequests', every: 0, lease: LEASE, run: (now, until) => remindRequests(now, BATCH, until) },
  { name: 'fanOut', every: 0, lease: LEASE, run: fanOut },
  { name: 'sendDigests', every: 0, lease: LEASE, run: (now, until) => sendDigests(now, BATCH, until) },
  // After the drains: what they still told is erased too.
  { name: 'eraseData', every: 0, lease: LEASE, run: (now) => eraseData(now, ERASURES) },
  { name: 'sendQueued', every: 0, lease: LEASE, run: (now, until) => sendQueued(now, BATCH, until) },
  { name: 'archiveMessages', every: HOUR, lease: LEASE, run: archiveMessages },
  { name: 'remindVerifications', every: 12 * HOUR, lease: LEASE, run: remindVerifications },
  { name: 'sweepSlots', every: MINUTE, lease: LEASE, run: (now) => sweep(slots, bookingClaimants, now, BATCH) },
  { name: 'applySchedules', every: 0, lease: LEASE, run: (now) => applySchedules(now, BATCH) },
  { name: 'makeSlots', every: 5 * MINUTE, lease: LEASE, run: (now) => makeSlots(now, BATCH) },
  { name: 'movePlaces', every: 0, lease: LEASE, run: movePlaces },
  // Last: a file that ends its reader must not end the others' run.
  { name: 'runImports', every: 0, lease: LEASE, run: tendImports },
]
