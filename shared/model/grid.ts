import type { GridDuty, GridPost } from '../domain/grid-duties'
import type { Clock, Day } from '../domain/shanghai'
import type { HistoryEntry, OutboxEvent } from './booking'
import type { Sealed } from './person'
import type { PlaceId } from './place'

export interface GridWorker {
  person: string
  name: string
  /** When the role that this goes by ends, epoch ms; null if open-ended. From then on the post is not held. */
  until: number | null
}

/** Who works a grid: its branch or group, its two posts and their rota. Public. */
export interface GridTeam {
  /** The grid. */
  _id: PlaceId
  community: PlaceId
  name: string
  branch: { name: string; secretary: string }
  posts: Record<GridPost, GridWorker | null>
  rota: RotaLine[]
  /** Holidays worked, days off and stand-ins; a later one goes before an earlier one. Bounded. */
  changes: RotaChange[]
  order: number
  history: TeamChange[]
  rev: number
}

export interface TeamChange {
  at: number
  /** Person id; `system` where a role ended. */
  by: string
  act: 'team' | 'rota' | 'change' | 'leave'
  key: string
}

/** A weekly line: who of the two posts is on, when, and where one finds them. Weekdays are 1 = Monday … 7 = Sunday. */
export interface RotaLine {
  post: GridPost
  weekdays: number[]
  from: Clock
  to: Clock
  /** `党群服务中心 2 号窗口`, `入户走访` */
  where: string
}

/** From one day to another, both included, a post is held by somebody else, or by nobody. */
export interface RotaChange {
  from: Day
  to: Day
  post: GridPost
  substitute: GridWorker | null
  reason: string
}

export const VISIT_STATUSES = ['open', 'done'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]
export type VisitEvent = 'record' | 'note' | 'close'

/** A line of the visit log (走访纪实). Private to duty; what was said at home is sealed. */
export interface Visit {
  /** `v` + hash(person, key) */
  _id: string
  community: PlaceId
  grid: PlaceId
  stairwell: PlaceId | null
  /** What the place was called then: `春晓园 第一网格`, `春晓园 1号楼 2单元`. */
  placeName: string
  worker: string
  workerName: string
  duty: GridDuty
  /** Epoch ms. */
  at: number
  /** Sealed JSON of `VisitWords`. */
  words: Sealed
  /** True if WeChat's content check wants a person to read the words. */
  wordsNeedReview: boolean
  status: VisitStatus
  live: boolean
  rev: number
  /** `<at, 13 digits>:<_id>` */
  sort: string
  /** Keyed hash of what was written first; a repeat must equal it. */
  asked: string
  history: HistoryEntry<VisitEvent, VisitStatus, 'worker' | 'staff'>[]
  pending: OutboxEvent<VisitEvent>[]
  pendingAt: number | null
}

export interface VisitWords {
  /** `501室 王阿姨`; empty for a round without a call. */
  whom: string
  found: string
  done: string
  /** What is still to be done; empty if nothing. */
  followUp: string
  notes: { at: number; by: string; byName: string; text: string }[]
}
