import type { Booking } from '../../../shared/model/booking'
import { sortKey } from '../../kit/ids'
import type { Claimant, Claimants } from '../../kit/ledger/retire'
import { inc, oneOf } from '../../kit/operators'
import { bookings } from './stores'

/** How the ledger reaches bookings. */
export const bookingClaimants: Claimants = {
  async read(ids) {
    const wanted = [...new Set(ids)]
    if (wanted.length === 0) return new Map()
    const fields = ['status', 'person', 'slot', 'claim', 'seats', 'live', 'rev'] as const
    const found = await bookings.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields })
    return new Map(
      found.map(({ _id, slot, status, ...rest }): [string, Claimant] => [
        _id,
        { ...rest, ledger: slot, waits: status === 'waiting' },
      ]),
    )
  },

  abandon: (id, now) => bookings.insertIfAbsent(tombstone(id, now)),

  async bump(id, rev) {
    return (await bookings.update({ _id: id, rev }, { rev: inc(1) })) === 1
  },
}

/** Stands under the id of a request whose claim was swept away, so that the request cannot arrive late. */
function tombstone(id: string, now: number): Booking {
  return {
    _id: id,
    key: '',
    person: '',
    personName: '',
    community: '',
    item: '',
    window: '',
    slot: '',
    start: 0,
    end: 0,
    seats: 0,
    claim: '',
    status: 'abandoned',
    live: false,
    rev: 0,
    holdUntil: null,
    note: '',
    noteNeedsReview: false,
    sort: sortKey(0, id),
    asked: '',
    createdAt: now,
    history: [],
    pending: [],
    pendingAt: null,
  }
}
