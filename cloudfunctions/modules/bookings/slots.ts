import type { bookings as contract } from '../../../shared/contracts/bookings'
import type { OutputOf } from '../../../shared/contracts/contract'
import { addDays, at, dayOf } from '../../../shared/domain/shanghai'
import { DAYS_AHEAD } from '../../../shared/domain/slots'
import { atLeast, below, both, notAbove } from '../../kit/operators'
import type { Handlers } from '../../kit/serve'
import { slots as store } from './stores'

type Day = OutputOf<typeof contract.slots>['days'][number]

/** Never `claims`, never `queue`: who comes is nobody else's matter. */
const FIELDS = [
  ...(['day', 'start', 'end', 'capacity', 'left', 'open', 'version', 'offHours', 'waits', 'claimUntil'] as const),
]
/** Three windows of 23 slots a day make fewer in a fortnight. */
const FORTNIGHT_LIMIT = 1000

/** One round trip. An unknown item has no slots; what may not be booked yet is left out, what may no longer be is shown closed. */
export const slots: Handlers<typeof contract>['slots'] = async ({ item }, { now }) => {
  const today = dayOf(now)
  const found = await store.find({
    where: {
      item,
      start: both(atLeast(now), below(at(addDays(today, DAYS_AHEAD), '00:00'))),
      claimFrom: notAbove(now),
    },
    order: { field: 'start', direction: 'asc' },
    limit: FORTNIGHT_LIMIT,
    fields: FIELDS,
  })
  const days = Array.from({ length: DAYS_AHEAD }, (_, i): Day => ({ day: addDays(today, i), slots: [] }))
  const byDay = new Map(days.map((day) => [day.day, day]))
  for (const { _id, left, open: held, day, claimUntil, ...slot } of found) {
    const { start, end, capacity, version, offHours, waits } = slot
    const open = held && (claimUntil === undefined || claimUntil > now)
    const shown = { id: _id, start, end, capacity, left: Math.max(left, 0), open, version, offHours, waits }
    byDay.get(day)?.slots.push(shown)
  }
  return { days }
}
