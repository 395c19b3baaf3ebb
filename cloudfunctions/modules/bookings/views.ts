import type { bookings as contract } from '../../../shared/contracts/bookings'
import type { OutputOf } from '../../../shared/contracts/contract'
import { BOOKING_MACHINE } from '../../../shared/domain/booking-machine'
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
): DeskRow {
  const { person, personName, slot, claim, rev, note, noteNeedsReview, createdAt } = booking
  const row = { slot, claim, rev, note, noteNeedsReview, createdAt }
  return { ...summaryOf(booking, titles), person: { id: person, name: personName }, ...row }
}

export function detailOf(
  booking: Booking,
  item: ServiceItem | null,
  positions: ReadonlyMap<string, number>,
  now: number,
): Detail {
  const { slot, claim, rev, note, history, live, start, status } = booking
  const titles = new Map([[booking.item, item?.title ?? '已下架的服务']])
  const open = live && start > now && status !== 'waiting' && status !== 'offered'
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
    canCancel: open,
    canReschedule: open && item !== null,
  }
}

export function itemSummaryOf(item: ServiceItem): ItemSummary {
  const { _id, title, summary, category, limitHours, materials } = item
  return { id: _id, title, summary, category, limitHours, materialCount: materials.length }
}
