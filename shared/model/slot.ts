import type { Clock, Day } from '../domain/shanghai'
import type { PlaceId } from './place'

/** A place taken in a ledger document. */
export interface Claim {
  /** `<bookingId>#<rev>`, new for every claim. */
  id: string
  /** The person served, not the caller. */
  by: string
  seats: number
  /** Paths of the counters that it takes `seats` from, e.g. `left.hall.18`; absent where `left` is the only one. */
  cells?: string[]
}

/** A party waiting in order; becomes a claim in one write. */
export interface Waiting {
  id: string
  by: string
  seats: number
  /** Epoch ms. */
  at: number
}

/** What every ledger document has: the document is the ledger, and one conditional write on it decides. */
export interface LedgerDocument {
  _id: string
  open: boolean
  /** Moves when what was offered changes; a claim must have seen the current one. */
  version: number
  claims: Claim[]
  /** In the order of their coming; the head is offered what comes free. */
  queue: Waiting[]
  /** How many stand in `queue`, kept by the same writes: for those who may not read it. */
  waits: number
  /** Epoch ms of a write since which the head of the line may have to be offered a place; null once looked at. */
  offerAt: number | null
  /** Epoch ms of a claim write that the sweeper has not looked at yet. */
  touchedAt: number | null
}

/** Places to be served at one window from one start on, for one service item. */
export interface Slot extends LedgerDocument {
  community: PlaceId
  item: string
  window: string
  day: Day
  /** Epoch ms. */
  start: number
  end: number
  capacity: number
  /** May go negative when capacity is cut below what is claimed. */
  left: number
  offHours: boolean
}

/** A weekly template that slots are made from. Weekdays are 1 = Monday … 7 = Sunday. */
export interface Schedule {
  /** `<item>@<window>` */
  _id: string
  community: PlaceId
  item: string
  window: string
  sessions: ScheduleSession[]
  /** The last day for which slots have been made. */
  madeUntil: Day
}

export interface ScheduleSession {
  weekdays: number[]
  from: Clock
  to: Clock
  minutes: number
  capacity: number
  /** 错时延时: held on weekends too, outside the hall's working time. */
  offHours: boolean
}
