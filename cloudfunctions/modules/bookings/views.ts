import type { bookings as contract } from '../../../shared/contracts/bookings'
import type { OutputOf } from '../../../shared/contracts/contract'
import { BOOKING_MACHINE, type BookingEvent } from '../../../shared/domain/booking-machine'
import { sourcesOf } from '../../../shared/domain/machine'
import type { Booking } from '../../../shared/model/booking'
import type { ServiceItem } from '../../../shared/model/item'

type Summary = OutputOf<typeof contract.mine>['bookings'][number]
type Detail = OutputOf<typeof contract.detail>
type DeskRow = OutputOf<typeof contract.desk>['bookings'][number]
type ItemSummary = OutputOf<typeof contract.catalogue>['items'][number]

export const SUMMARY_FIELDS = [
  'item',
  'window',
  'slot',
  'start',
  'end',
  'seats',
  'status',
  'holdUntil',
  'sort',
] as const
export const DESK_FIELDS = [
  ...SUMMARY_FIELDS,
  'person',
  'personName',
  'claim',
  'rev',
  'note',
  'noteNeedsReview',
  'createdAt',
  'history',
] as const

const NOBODY_LOOKED: ReadonlyMap<string, number> = new Map()

export function summaryOf(
  booking: Pick<Booking, '_id' | (typeof SUMMARY_FIELDS)[number]>,
  titles: Map<string, string>,
  positions: ReadonlyMap<string, number> = NOBODY_LOOKED,
): Summary {
  const { _id, item, window, start, end, seats, status, holdUntil } = booking
  const position = positions.get(_id) ?? null
  const named = { id: item, title: titles.get(item) ?? '' }
  return { id: _id, item: named, window, start, end, seats, status, holdUntil, position }
}

export function deskRowOf(
  booking: Pick<Booking, '_id' | (typeof DESK_FIELDS)[number]>,
  titles: Map<string, string>,
  names: Map<string, string>,
): DeskRow {
  const { person, personName, slot, claim, rev, note, noteNeedsReview, createdAt, history } = booking
  const row = { slot, claim, rev, note, noteNeedsReview, createdAt, last: lastActOf(history, names) }
  return { ...summaryOf(booking, titles), person: { id: person, name: personName }, ...row }
}

/** True if somebody at the desk did it, whose name colleagues may read. */
export const isDeskAct = ({ role }: Pick<Booking['history'][number], 'role'>): boolean =>
  role === 'staff' || role === 'manager'

function lastActOf(history: Booking['history'], names: Map<string, string>): DeskRow['last'] {
  const last = history.at(-1)
  if (!last) return null
  const { event, at, role, by, reason } = last
  const name = isDeskAct(last) ? (names.get(by) ?? '') : ''
  const { label } = BOOKING_MACHINE.events[event]
  return { event, at, label, role, name, ...(reason === undefined ? {} : { reason }) }
}

export function detailOf(
  booking: Booking,
  item: ServiceItem | null,
  positions: ReadonlyMap<string, number>,
  now: number,
): Detail {
  const { slot, claim, rev, note, history, status, start } = booking
  const titles = new Map([[booking.item, item?.title ?? '已下架的服务']])
  const may = (event: BookingEvent) => start > now && sourcesOf(BOOKING_MACHINE, event).includes(status)
  return {
    ...summaryOf(booking, titles, positions),
    ...{ slot, claim, rev, note },
    materials: item?.materials ?? [],
    steps: history.map(({ event, at, reason }) => ({
      event,
      at,
      label: BOOKING_MACHINE.events[event].label,
      ...(reason === undefined ? {} : { reason }),
    })),
    canCancel: may('cancel'),
    canReschedule: may('reschedule') && item !== null,
  }
}

export function itemSummaryOf(item: ServiceItem): ItemSummary {
  const { _id, title, summary, category, limitHours, materials } = item
  return { id: _id, title, summary, category, limitHours, materialCount: materials.length }
}
