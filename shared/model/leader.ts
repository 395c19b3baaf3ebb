import type { HelpActor, HelpEvent, HelpKind, HelpStatus } from '../domain/help-machine'
import type { HistoryEntry, OutboxEvent } from './booking'
import type { PlaceId } from './place'

/** The post of party building leader (党员楼栋长) of one building: public, also while it is vacant. */
export interface LeaderPost {
  /** The building. */
  _id: PlaceId
  community: PlaceId
  buildingName: string
  /** `春晓园 1号楼`: what a list shows. */
  label: string
  /** Person id; null while vacant. */
  leader: string | null
  name: string
  /** Storage id of the picture; null without one. */
  picture: string | null
  /** Whether staff have seen the picture; until then residents see the name alone. */
  pictureSeen: boolean
  pledge: string
  duties: string[]
  /** When one may call: `周一至周五 18:00–20:00`. */
  serviceHours: string
  /** What the leader can do for you. */
  offers: string[]
  /** Person id and name of who stands in while it is vacant, and when the role that lets them ends (epoch ms). */
  cover: { person: string; name: string; until: number | null } | null
  vacant: boolean
  /** Epoch ms since when it is vacant. */
  vacantSince: number | null
  /** Epoch ms when a grant on it begins or ends next; null if none does. */
  turnAt: number | null
  /** What search finds it by: parts of the name, of the building's label, and pinyin. Lower case. */
  terms: string[]
  /** Epoch ms when `terms` should get the pinyin; null once they have it. */
  indexAt: number | null
  /** The building's id: unique, and sorts as buildings stand; empty for a post that is no more. */
  order: string
  history: PostChange[]
  rev: number
}

export interface PostChange {
  at: number
  by: string
  act: 'appoint' | 'vacate' | 'cover' | 'edit'
  person?: string
  reason?: string
  key: string
}

/** Something asked of a building leader: 键对键, 面对面 or 公对公. */
export interface HelpRequest {
  /** `q` + hash(person, key) */
  _id: string
  key: string
  kind: HelpKind
  person: string
  personName: string
  /** The family member it is for, with their own record if they have one; absent or null where it is for oneself. */
  forMember?: { id: string; name: string; person: string | null } | null
  community: PlaceId
  building: PlaceId
  /** `春晓园 1号楼` */
  label: string
  stairwell: PlaceId
  /** `春晓园 1号楼 2单元` */
  stairwellName: string
  /** Who leads the building, or stands in; null where nobody does: then staff answer. */
  leader: string | null
  leaderName: string
  /** Whether staff owe the next answer: it was handed over or missed, or nobody leads. Only while it is live. */
  withStaff: boolean
  text: string
  textNeedsReview: boolean
  status: HelpStatus
  live: boolean
  rev: number
  /** Epoch ms until which whoever holds it owes an answer; once answered, until which one may rate; else null. */
  due: number | null
  /** Epoch ms when whoever holds it should be reminded of `due`; absent or null if not. */
  remindAt?: number | null
  /** When the leader promised to come or to be done, epoch ms. */
  promisedAt: number | null
  answer: { text: string; by: string; byName: string; at: number } | null
  rating: { score: number; comment: string; at: number } | null
  asked: string
  createdAt: number
  /** `<createdAt, 13 digits>:<_id>` */
  sort: string
  history: HistoryEntry<HelpEvent, HelpStatus, HelpActor>[]
  pending: OutboxEvent<HelpEvent>[]
  pendingAt: number | null
}
