import type { BookingActor, BookingEvent, BookingStatus } from '../../../shared/domain/booking-machine'
import { MINUTE } from '../../../shared/domain/shanghai'
import type { Booking, OutboxEvent } from '../../../shared/model/booking'
import { type Collection, collection } from '../../kit/collection'
import { keeping } from '../../kit/kept'
import { leave } from '../../kit/ledger/queue'
import { release } from '../../kit/ledger/take'
import { oneOf } from '../../kit/operators'
import type { Aggregate } from '../../kit/transition'

export const bookings: Collection<Booking & Aggregate<BookingStatus, BookingEvent, BookingActor>> =
  collection('bookings')
export const items = collection('items')
export const slots = collection('slots')

/** Titles of the items by id; an item that is gone keeps its id as title. One round trip, none for an empty list. */
export async function titlesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await items.find({ where: { _id: oneOf(wanted) }, limit: wanted.length, fields: ['title'] })
  const titles = new Map(found.map(({ _id, title }) => [_id, title]))
  return new Map(wanted.map((id) => [id, titles.get(id) ?? '已下架的服务']))
}

/** The same for jobs, which meet the same few items with every batch: a title that changes is told five minutes late at most. */
export const keptTitles = keeping(titlesOf, { keep: 5 * MINUTE, most: 2000 })

/** What a party in line gave up: its place there, or the offer that had become of it. One round trip, or two. */
export async function leaveLine(booking: string, held: OutboxEvent['release'], now: number): Promise<void> {
  if (held && !(await leave(slots, held.slot, booking, now))) await giveBack(held, now)
}

/** Releases the claim that a transition gave up. One round trip; none if it gave up nothing. */
export async function giveBack(held: OutboxEvent['release'], now: number): Promise<void> {
  if (held) await release(slots, held.slot, { id: held.claim, seats: held.seats }, now)
}
