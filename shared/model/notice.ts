import type { NoticeGroup, NoticeKind } from '../domain/notice-kinds'
import type { NoticeActor, NoticeEvent, NoticeStage, NoticeStatus } from '../domain/notice-machine'
import type { PictureState } from '../domain/picture-states'
import type { ReachState, VisitResult } from '../domain/reach'
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

/** A picture of a notice; residents see it once it is `shown`, and a placeholder until then. */
export interface NoticePicture {
  /** Storage id. */
  file: string
  state: PictureState
}

/** What a reader reads; a correction replaces it, and the old one is kept in `noticeVersions`. */
export interface NoticeContent {
  title: string
  nodes: RichNode[]
  /** The first words of the text, for lists. */
  summary: string
  /** Shown in this order. */
  pictures: NoticePicture[]
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
  /** Who may read it, as one list to search by: the targets, and `public:<community>` if it is public. */
  readers: string[]
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
  /** Lists for readers go by it, descending; empty until published. */
  order: string
  /** What search finds it by, lower case: parts of the title. */
  terms: string[]
  /** Epoch ms when the telling should go on; null when all have been told. */
  fanAt: number | null
  fan: Fan
  /** Fingerprint of what was drafted first; a repeat must equal it. */
  asked: string
  createdAt: number
  /** `<createdAt, 13 digits>:<_id>` */
  sort: string
  status: NoticeStatus
  live: boolean
  /** Kept equal to what NOTICE_STAGES says of `status`, so that lists have one field to go by. */
  stage: NoticeStage
  rev: number
  history: HistoryEntry<NoticeEvent, NoticeStatus, NoticeActor>[]
  pending: OutboxEvent<NoticeEvent>[]
  pendingAt: number | null
}

/**
 * How far the telling has come. Moved by compare-and-swap on `version`, `event`, `target` and `cursor`; a batch may be
 * repeated, as what it writes has fixed ids.
 */
export interface Fan {
  version: number
  /** What is being told: the notice (or its correction), or that it was withdrawn. */
  event: 'publish' | 'withdraw'
  /** Which target is being gone through, by its position. */
  target: number
  /** The last household of it that was done; empty at its beginning. */
  cursor: PlaceId | ''
  /** So far, of this version: households written down, people told. */
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
 * How far one version of a notice has come with one household. Names no person: its id is a keyed hash of notice,
 * version and home, so that nobody without the key can tell whose it is.
 */
export interface Reach {
  /** `h` + keyed hash(notice, version, home) */
  _id: string
  notice: string
  version: number
  community: PlaceId
  building: PlaceId
  stairwell: PlaceId
  household: PlaceId
  /** `2单元 501室` */
  label: string
  /** Whether the household counts as reached only once somebody has acknowledged. */
  needsAck: boolean
  /** How many registered people of the household were sent it. */
  people: number
  at: number
  readAt: number | null
  ackAt: number | null
  /** Kept equal to what `reachState` and `isReached` say, so that lists have fields to go by. */
  state: ReachState
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
  noticeTitle: string
  kind: ThreadKind
  community: PlaceId
  /** The notice's place: whoever may act there may answer. */
  place: PlaceId
  /** The notice's author, who is told of questions. */
  author: string
  person: string
  personName: string
  /** `1号楼 2单元`; never the household. */
  stairwellName: string
  lines: ThreadLine[]
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

export interface ThreadLine {
  at: number
  by: string
  byName: string
  /** True for those who answer for the notice. */
  official: boolean
  text: string
  /** True if WeChat's content check wants a person to read it. */
  needsReview: boolean
}
