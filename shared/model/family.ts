import type { FamilyEvent, FamilyStatus, Relation } from '../domain/family-machine'
import type { HistoryEntry, OutboxEvent } from './booking'
import type { PlaceId } from './place'

/** Somebody for whom a person may act, once the consent is on record. */
export interface FamilyMember {
  /** `f` + hash(person, key) */
  _id: string
  /** Who acts for them. */
  person: string
  personName: string
  /** The member's own record, once they have agreed in the app. */
  member: string | null
  name: string
  relation: Relation
  birthYear: number | null
  /** Keyed hash of the phone of a member who has the app; null for one without. */
  phoneHash: string | null
  /** Of the home they share, or the actor's main home: who may witness. */
  building: PlaceId
  community: PlaceId
  status: FamilyStatus
  live: boolean
  /** How the consent was given, once it is. */
  consent: { how: ConsentWay; by: string; at: number; note: string } | null
  rev: number
  /** `<createdAt, 13 digits>:<_id>` */
  sort: string
  createdAt: number
  history: HistoryEntry<FamilyEvent, FamilyStatus, 'person' | 'member' | 'witness'>[]
  pending: OutboxEvent<FamilyEvent>[]
  pendingAt: number | null
}

/** `inApp`: the member agreed on their own phone; `witnessed`: leader or staff heard it; `guardian`: a child under 14. */
export type ConsentWay = 'inApp' | 'witnessed' | 'guardian'
