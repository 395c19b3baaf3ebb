import type { BookingActor, BookingEvent, BookingStatus } from '../domain/booking-machine'
import type { PlaceId } from './place'

/** One transition, written in the same update that made it. */
export interface HistoryEntry<
  Event extends string = string,
  Status extends string = string,
  Actor extends string = string,
> {
  /** Epoch ms. */
  at: number
  /** Person id; `system` for the timer. */
  by: string
  role: Actor
  event: Event
  from: Status | null
  to: Status
  reason?: string
  channel: 'miniprogram' | 'timer'
  /** The command's client key: a repeat that finds it here has succeeded already. */
  key: string
  /** The rev that this transition led to. */
  rev: number
}

/** A notification waiting to be drained; pushed by the transition, pulled by id. */
export interface OutboxEvent<Event extends string = string> {
  /** `<event>:<rev>` */
  id: string
  event: Event
  rev: number
  at: number
  reason?: string
  /** The claim that this transition gave up; whoever drains the event makes sure it is released. */
  release: { slot: string; claim: string; seats: number } | null
}

export interface Booking {
  /** hash(person, key) */
  _id: string
  key: string
  /** The person served. */
  person: string
  personName: string
  community: PlaceId
  item: string
  window: string
  slot: string
  /** Epoch ms, copied from the slot's id once the claim on it had succeeded. */
  start: number
  end: number
  seats: number
  /** `<bookingId>#<rev>`; the claim that this booking wants. While it waits in line: the one that its offer will be. */
  claim: string
  status: BookingStatus
  /** Kept equal to what BOOKING_MACHINE says of `status`, so that lists have one field to go by. */
  live: boolean
  rev: number
  /** Epoch ms: until when it waits, an offer stands, staff must answer a pending one, or its person one that is asking; null in any other state. */
  holdUntil: number | null
  /** Epoch ms when the timer should look whether to remind of it; absent or null if there is nothing to remind of. */
  remindAt?: number | null
  note: string
  /** True if WeChat's content check wants a person to read the note. */
  noteNeedsReview: boolean
  /** `<start, 13 digits>:<_id>`: one sortable key, so that a page's end is one value. While offered: zeros, so that it stands first. */
  sort: string
  /** hash of what was asked for; a repeat must equal it. */
  asked: string
  createdAt: number
  history: HistoryEntry<BookingEvent, BookingStatus, BookingActor>[]
  pending: OutboxEvent<BookingEvent>[]
  /** Epoch ms of the last push into `pending`; null once drained. */
  pendingAt: number | null
}
