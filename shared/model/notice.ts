import type { NoticeGroup, NoticeKind } from '../domain/notice-kinds'
import type { NoticeActor, NoticeEvent, NoticeStatus } from '../domain/notice-machine'
import type { VisitResult } from '../domain/reach'
import type { RichNode } from '../domain/rich-text'
import type { ThreadActor, ThreadEvent, ThreadKind, ThreadStatus } from '../domain/thread-machine'
import type { HistoryEntry, OutboxEvent } from './booking'
import type { PlaceId } from './place'

/** A file that goes with a notice. */
export interface NoticeFile {
  /** Storage id. */
  file: string
  name: string
  /** Bytes. */
  size: number
}

/** What a reader reads; a correction replaces it, and the old one is kept in `noticeVersions`. */
export interface NoticeContent {
  title: string
  nodes: RichNode[]
  /** The first words of the text, for lists. */
  summary: string
  /** Storage ids, shown in this order; one that is still being checked shows a placeholder. */
  pictures: string[]
  attachments: NoticeFile[]
}

/** Something that residents are told: from draft to withdrawal. */
export interface Notice extends NoticeContent {
  /** `n` + hash(person, key) */
  _id: string
  key: string
  kind: NoticeKind
  community: PlaceId
  /** Where its author acts: every target lies in it, and whoever may act there may handle the notice. */
  place: PlaceId
  /** Whom it is for: places, none within another. */
  targets: PlaceId[]
  /** Empty: everybody there. Says who is told, not who may read. */
  groups: NoticeGroup[]
  /** Whether people who have not registered may read it. */
  isPublic: boolean
  pinned: boolean
  /** Objections to a public notice end then, epoch ms; null for other kinds. */
  objectionUntil: number | null
  /** When it should be published, epoch ms; null for at once. */
  publishAt: number | null
  /** Epoch ms after which it leaves the feed. */
  expiresAt: number
  /** Person id, name and what they are: `1号楼楼栋长`. */
  author: string
  authorName: string
  authorTitle: string
  /** 1, then one more with every correction. */
  version: number
  /** What the latest correction says of itself. */
  correction: string | null
  /** True if WeChat's content check wants a person to read it: then it goes through review. */
  needsReview: boolean
  publishedAt: number | null
  /** Lists go by it, descending; empty until published. */
  order: string
  /** What search finds it by, lower case: parts of the title. */
  terms: string[]
  /** Epoch ms when the fan-out should go on; null when it is done. */
  fanAt: number | null
  fan: Fan
  /** Fingerprint of what was drafted first; a repeat must equal it. */
  asked: string
  createdAt: number
  /** `<createdAt, 13 digits>:<_id>` */
  sort: string
  status: NoticeStatus
  live: boolean
  rev: number
  history: HistoryEntry<NoticeEvent, NoticeStatus, NoticeActor>[]
  pending: OutboxEvent<NoticeEvent>[]
  pendingAt: number | null
}

/** How far the telling has come. Moved by compare-and-swap on `version` and `cursor`; every batch may be repeated. */
export interface Fan {
  version: number
  /** Which target, and the last household of it that was done. */
  target: number
  cursor: string
  /** So far: households written down, people told. */
  households: number
  people: number
}

/** What a notice said before a correction. */
export interface NoticeVersion extends NoticeContent {
  /** `<notice>:<version>` */
  _id: string
  notice: string
  version: number
  /** Epoch ms until when it stood. */
  until: number
}

/**
 * How far one notice has come with one household. Names no person: its id is a keyed hash of notice and home,
 * so that nobody without the key can tell who lives behind it.
 */
export interface Reach {
  /** `h` + keyed hash(notice, home) */
  _id: string
  notice: string
  version: number
  community: PlaceId
  building: PlaceId
  stairwell: PlaceId
  household: PlaceId
  /** `2单元 501室` */
  label: string
  /** How many registered people were sent it. */
  people: number
  deliveredAt: number
  readAt: number | null
  ackAt: number | null
  /** Kept equal to what `isReached` says, so that lists have one field to go by. */
  reached: boolean
  visit: { result: VisitResult; note: string; by: string; byName: string; at: number; key: string } | null
  rev: number
}

/** A question or objection of one person on one notice, and what followed. */
export interface NoticeThread {
  /** `t` + hash(person, key) */
  _id: string
  key: string
  notice: string
  kind: ThreadKind
  community: PlaceId
  /** The notice's place: whoever may act there may answer. */
  place: PlaceId
  person: string
  personName: string
  /** `1号楼 2单元`; never the household. */
  stairwellName: string
  lines: { at: number; by: string; byName: string; official: boolean; text: string; needsReview: boolean }[]
  asked: string
  createdAt: number
  /** `<createdAt, 13 digits>:<_id>` */
  sort: string
  status: ThreadStatus
  live: boolean
  rev: number
  history: HistoryEntry<ThreadEvent, ThreadStatus, ThreadActor>[]
  pending: OutboxEvent<ThreadEvent>[]
  pendingAt: number | null
}
