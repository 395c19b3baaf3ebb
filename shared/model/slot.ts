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
  /** Epoch ms from which, and before which, a claim may be made; absent: whenever the document is open. */
  claimFrom?: number
  claimUntil?: number
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
  /** The rev of the schedule that shaped it last; only that rev or a later one may shape it again. */
  planned?: number
}

/** Days, or a part of each, on which a window is closed. */
export interface Closure {
  from: Day
  /** The last day, included. */
  to: Day
  /** null: the whole day. */
  part: { from: Clock; to: Clock } | null
  reason: string
  /** True: every window of the item. */
  all: boolean
}

/** What a manager says of a window: when an item is served there, and how it may be booked. */
export interface ScheduleTemplate {
  sessions: ScheduleSession[]
  closures: Closure[]
  /** A slot is offered until this many minutes before its start. */
  noticeMinutes: number
  /** A slot is offered from this many days ahead, today included. */
  daysAhead: number
}

/** A weekly template that slots are made from. Weekdays are 1 = Monday … 7 = Sunday. */
export interface Schedule extends ScheduleTemplate {
  /** `<item>@<window>` */
  _id: string
  community: PlaceId
  item: string
  window: string
  /** The last day for which slots have been made. */
  madeUntil: Day
  rev: number
  /** The rev at which a manager last wrote it; `rev` also moves when the item or another window's closures change. */
  said: number
  /** True if that touched closures of all windows, so that the others must hear of it. */
  spreads: boolean
  /** By window, the `said` of the closures of all windows that this one has heard of. */
  heard: Record<string, number>
  /** The rev of the item's last retirement or restoration that this one has heard of. */
  itemRev: number
  /** Epoch ms of the last change whose slots the timer has not looked at yet; null once it has. */
  applyAt: number | null
  /** Who changed it, latest last. */
  history: { at: number; by: string; key: string; rev: number; asked: string }[]
}

export interface ScheduleSession {
  weekdays: number[]
  from: Clock
  to: Clock
  minutes: number
  /** Minutes that stay free between two slots; absent: none. */
  buffer?: number
  capacity: number
  /** 错时延时: held on weekends too, outside the hall's working time. */
  offHours: boolean
}
