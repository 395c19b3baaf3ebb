import type { catalogue as contract } from '../../../shared/contracts/catalogue'
import type { OutputOf } from '../../../shared/contracts/contract'
import { DAY } from '../../../shared/domain/shanghai'
import { DAYS_AHEAD } from '../../../shared/domain/slots'
import type { Slot } from '../../../shared/model/slot'
import { bookingOfClaim } from '../../kit/ids'
import { atLeast, below, both, oneOf } from '../../kit/operators'
import { bookings, slots } from '../bookings/stores'

type Standing = OutputOf<typeof contract.previewSchedule>['affected'][number]

/** Three windows of 23 slots a day make fewer than this in a fortnight. */
const SLOTS_LIMIT = 1000
const MOST_BOOKINGS = 300
const FIELDS = ['personName', 'slot', 'window', 'start', 'end', 'seats', 'status'] as const

/** All slots of an item that are still to come (from `now`, epoch ms), claims and all. One round trip. */
export const comingSlots = (item: string, now: number): Promise<Slot[]> =>
  slots.find({
    where: { item, start: both(atLeast(now), below(now + (DAYS_AHEAD + 1) * DAY)) },
    order: { field: 'start', direction: 'asc' },
    limit: SLOTS_LIMIT,
  }) as Promise<Slot[]>

/** Live bookings with a claim in these slots, earliest first; names, no phones. One round trip, none where nobody claimed. */
export async function standingOf(some: readonly Slot[]): Promise<Standing[]> {
  const ids = some.flatMap(({ claims }) => claims.map(({ id }) => bookingOfClaim(id))).slice(0, MOST_BOOKINGS)
  if (ids.length === 0) return []
  const found = await bookings.find({ where: { _id: oneOf(ids), live: true }, limit: ids.length, fields: FIELDS })
  return found
    .map(({ _id, status, personName, slot, window, start, end, seats }) => ({
      ...{ booking: _id, slot, personName, window, start, end, seats },
      confirmed: status === 'confirmed',
    }))
    .sort((a, b) => a.start - b.start || (a.booking < b.booking ? -1 : 1))
}

/** Bookings that stand in closed slots of an item; read after closing, so that none slips in between. Two round trips. */
export async function standingIn(item: string, now: number): Promise<Standing[]> {
  return standingOf((await comingSlots(item, now)).filter(({ open }) => !open))
}
